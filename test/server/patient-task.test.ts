import assert from "node:assert/strict";
import { mock } from "node:test";
import { PatientTask } from "../../src/server/patient-task.ts";

describe("a task that may take time", () => {
  let now: number;
  let takes: number;
  let runs: string[];
  let task: PatientTask;

  beforeEach(() => {
    mock.timers.enable({ apis: ["setTimeout"] });
    mock.method(performance, "now", () => now);
    now = 0;
    takes = 5;
    runs = [];
    task = new PatientTask((key) => {
      runs.push(key);
      now += takes;
    });
  });
  afterEach(() => {
    mock.timers.reset();
    mock.restoreAll();
  });

  it("runs at once while it is quick", () => {
    for (let asked = 0; asked < 3; asked++) task.ask("a");
    assert.deepEqual(runs, ["a", "a", "a"]);
  });

  it("runs once for many calls when it has taken long, in the pause after them", () => {
    takes = 100;
    task.ask("a");
    for (let asked = 0; asked < 5; asked++) {
      task.ask("a");
      mock.timers.tick(399);
    }
    assert.deepEqual(runs, ["a"]);
    mock.timers.tick(1);
    assert.deepEqual(runs, ["a", "a"]);
  });

  it("waits half a second at most", () => {
    takes = 10_000;
    task.ask("a");
    task.ask("a");
    mock.timers.tick(500);
    assert.deepEqual(runs, ["a", "a"]);
  });

  it("runs at once again when it has become quick", () => {
    takes = 100;
    task.ask("a");
    takes = 5;
    task.ask("a");
    mock.timers.tick(400);
    task.ask("a");
    assert.deepEqual(runs, ["a", "a", "a"]);
  });

  it("waits for each key by itself", () => {
    takes = 100;
    task.ask("a");
    task.ask("a");
    task.ask("b");
    assert.deepEqual(runs, ["a", "b"]);
    mock.timers.tick(400);
    assert.deepEqual(runs, ["a", "b", "a"]);
  });

  it("does not run for a key that is forgotten", () => {
    takes = 100;
    task.ask("a");
    task.ask("a");
    task.forget("a");
    mock.timers.tick(1000);
    assert.deepEqual(runs, ["a"]);
  });
});
