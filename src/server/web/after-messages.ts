import type { AfterMessages } from "../after-burst.ts";

/** What is posted to a port takes its turn behind the messages that a worker has been sent by now. */
export const afterMessages: AfterMessages = (task) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    task();
  };
  port2.postMessage(undefined);
};
