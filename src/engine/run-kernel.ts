// The kernel's worker: the build packs it into one file.
import {createAnswering} from "./answer-questions.js";
import type {FromKernel, ToKernel} from "./messages.js";
import {openReport} from "./open-report.js";
import type {Kernel} from "../kernel/create-kernel.js";

const {port1, port2} = new MessageChannel();
const steps: (() => void)[] = [];
port2.onmessage = () => steps.shift()?.();

const send = (message: FromKernel) => globalThis.postMessage(message);

let open: (kernel: Promise<Kernel>) => void = () => undefined;
const kernel = new Promise<Kernel>((resolve) => (open = resolve));

const answering = createAnswering({
  kernel,
  send,
  later(step) {
    steps.push(step);
    port1.postMessage(null);
  }
});

addEventListener("message", ({data}: MessageEvent<ToKernel>) => {
  if (data.kind === "ask") answering.ask(data);
  else if (data.kind === "drop") answering.drop(data.id);
  else open(openReport(data.files));
});

kernel.catch((error: unknown) => send({kind: "failed", reason: String(error)}));
