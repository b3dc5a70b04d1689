import {documentOf, h} from "../../components/h.js";
import {isLive} from "../../components/is-live.js";
import {name} from "../../components/name.js";
import {patch} from "../../components/patch.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {endOfLog} from "../../reader/live/end-of-log.js";
import type {LiveStream} from "../../reader/live/follow-live.js";
import {isWhole} from "../../reader/live/live-reading.js";
import {describeScope} from "./describe-scope.js";
import type {LiveScene} from "./live-section.js";
import {liveScene} from "./live-section.js";
import type {LiveStatus} from "./live-status.js";
import {liveStatus} from "./live-status.js";
import {readAloud} from "./read-aloud.js";

/** Milliseconds between two announcements to those who hear the page. */
const quiet = 30_000;

/** How new the numbers are, what of the filters applies, and the buttons that stop the numbers and read them out. */
export function statusLine(sql: SqlTag, stream: LiveStream): HTMLElement {
  const document = documentOf();
  const scene = liveScene(sql, stream);
  const line = h(document, "p", {class: "live-line"});
  const scope = h(document, "p", {class: "live-scope"});
  const buttons = h(document, "div", {class: "live-buttons"});
  const heard = h(document, "p", {class: "live-heard", "aria-live": "polite"});
  const box = h(document, "div", {class: "live-status"}, line, scope, buttons, heard);
  const announce = announcer(heard);

  let isPainted = false;
  const paint = () => {
    const now = scene();
    const status = statusOf(now);
    // what a reader has stopped stays as it was painted
    const files = stream.reading?.files;
    if (!stream.isPaused || !isPainted) {
      isPainted = true;
      box.dataset.liveStatus = status.kind;
      if (files && isWhole(files)) {
        box.dataset.liveReceived = String(files.now.received);
        box.dataset.liveMade = String(files.now.made);
      }
      patch(scope, [document.createTextNode(describeScope(now) || "\u00a0")]);
    }
    patch(line, [name(status.text)]);
    announce(status);
    for (const button of buttons.children) button.toggleAttribute("hidden", !files);
    pause.textContent = stream.isPaused ? "Go on" : "Pause";
    renew.hidden = !stream.reading?.isNewReport;
  };
  const pause = button("Pause", () => {
    stream.isPaused = !stream.isPaused;
  });
  const read = button("Read the figures", () => {
    heard.textContent = "";
    heard.textContent = `${statusOf(scene()).text} ${readAloud(scene())}`;
  });
  const renew = h(document, "p", {class: "live-renew", hidden: true}, "The report was made anew. ");
  renew.append(button("New data: reload", () => document.location.reload()));
  if (isLive(document)) {
    buttons.append(pause, read);
    box.append(renew);
  }
  paint();
  stream.on(box, paint);
  return box;
}

function statusOf({view, clock, stream}: LiveScene): LiveStatus {
  const {reading, isPaused} = stream;
  return liveStatus({reading, view, isPaused, clock, end: endOfLog});
}

/** Tells a change of the status to those who hear the page, at most once in a while; not the first. */
function announcer(heard: Element): (status: LiveStatus) => void {
  let told: LiveStatus["kind"] | undefined;
  let last = -Infinity;
  return ({kind, text}) => {
    if (told === undefined) told = kind;
    if (kind === told) return;
    const now = Date.now();
    if (now - last < quiet) return;
    told = kind;
    last = now;
    heard.textContent = text;
  };
}

function button(text: string, act: () => void): HTMLButtonElement {
  const made = h(documentOf(), "button", {type: "button", class: "button"}, text);
  made.addEventListener("click", act);
  return made;
}
