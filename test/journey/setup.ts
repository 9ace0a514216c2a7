import { exitWhenAskedToStop } from "../../scripts/host/stop-request.ts";

exitWhenAskedToStop();
