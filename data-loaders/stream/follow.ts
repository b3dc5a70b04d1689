import {setTimeout as sleep} from "node:timers/promises";
import type {ReportConfig} from "../config.ts";
import {UserError} from "../user-error.ts";
import type {TopicSource} from "./find-topics.ts";
import {followTopic} from "./follow-topic.ts";
import {openLander} from "./lander.ts";
import {createEventReader} from "./live/event-reader.ts";
import {fillLive} from "./live/fill-live.ts";
import {openLive} from "./live/open-live.ts";
import {startOfDay} from "./live/start-of-day.ts";
import {createZoneOffset} from "./live/zone-offset.ts";
import {lockLive} from "./lock-live.ts";
import {lockTopic} from "./lock-topic.ts";
import {openTopic} from "./open-topic.ts";
import {createReportId} from "./report-id.ts";
import {liveMinutes, type LiveState} from "../../src/model/live.ts";

export interface FollowedTopic {
  readonly source: TopicSource;
  /** Where the messages go. */
  readonly folder: string;
  /** The report's folder. */
  readonly out: string;
  readonly config: ReportConfig;
  /** Ends it: what came so far is landed. */
  readonly signal: AbortSignal;
  /** Told what people should know. */
  readonly say: (text: string) => void;
  /** Told when all is read that there was at the start; the work rolls files, so that all is in one. */
  readonly onCaughtUp?: (roll: () => Promise<void>) => void;
}

/** Milliseconds between two looks at what there is to write, and without an answer before a broker is said to be away. */
const [writeEvery, answerWithin] = [250, 3_000];

/**
 * Follows a topic: lands it, and keeps the live files of a report, until it is told to stop.
 *
 * @returns messages landed
 * @throws UserError as landTopic and followTopic
 */
export async function follow(options: FollowedTopic): Promise<number> {
  const {folder, out, source} = options;
  const lost = new AbortController();
  const onLost = (error: UserError) => lost.abort(error);
  const release = await lockTopic(folder, source.address.topic, {goesOn: true, onLost});
  try {
    const releaseLive = await lockLive(out, {onLost});
    try {
      return await followLocked({...options, lost: lost.signal});
    } finally {
      await releaseLive();
    }
  } finally {
    await release();
  }
}

async function followLocked({
  source: {address, decode},
  folder,
  out,
  config,
  signal,
  lost,
  say,
  onCaughtUp
}: FollowedTopic & {lost: AbortSignal}): Promise<number> {
  const {topic} = address;
  const lander = await openLander({topic, folder});
  const {timeZone, live: settings} = config;
  const readEvent = createEventReader(config);
  const now = Date.now();
  const windowsSince = now - liveMinutes * 60_000;
  const daySince = Math.min(startOfDay(now, createZoneOffset(timeZone)), windowsSince);
  const live = await openLive({topic, out, timeZone, ...settings, readEvent, daySince});
  const failed = new AbortController();
  const stopped = AbortSignal.any([signal, lost, failed.signal]);
  let failure: unknown;
  const fail = (error: unknown) => {
    failure ??= error;
    failed.abort();
  };

  const reportId = createReportId(out);
  let left: Map<number, number> | undefined;
  let isCaughtUp = false;
  let lastAnswer = now;
  let lostSince: number | undefined;
  let count = 0;

  const stateNow = (): LiveState => {
    if (lostSince === undefined && Date.now() - lastAnswer > answerWithin && left)
      lostSince = lastAnswer;
    if (lostSince !== undefined)
      return {kind: "no broker", since: new Date(lostSince).toISOString()};
    return {kind: isCaughtUp ? "following" : "filling"};
  };
  const writing = (async () => {
    while (!stopped.aborted) {
      const begun = Date.now();
      await live.write(stateNow(), {report: await reportId(), isFilled: isCaughtUp});
      const rest = Math.max(20, writeEvery - (Date.now() - begun));
      await sleep(rest, undefined, {signal: stopped}).catch(() => undefined);
    }
  })().catch(fail);

  const checkCaughtUp = () => {
    if (isCaughtUp || left === undefined || left.size > 0) return;
    isCaughtUp = true;
    onCaughtUp?.(() => lander.roll());
  };
  let fillingDay: Promise<void> | undefined;
  try {
    const since = {windows: windowsSince, day: daySince};
    const fillDay = await fillLive({folder, topic, live, since, signal: stopped});
    lastAnswer = Date.now();
    fillingDay = fillDay().catch(fail);
    await followTopic({
      topic,
      decode,
      lander,
      // what has failed is tried again here, and said
      open: () => openTopic(address, {retries: 1}),
      signal: stopped,
      onMessages(partition, messages, next) {
        count += messages.length;
        live.add(partition, messages, next);
        if (left && next >= (left.get(partition) ?? 0)) left.delete(partition);
        checkCaughtUp();
      },
      onRanges(ranges) {
        // a group may take seconds to form, in which no message is fetched
        lastAnswer = Date.now();
        live.ranges(ranges, lander.next());
        left ??= new Map(
          ranges.flatMap(({partition, latest}) =>
            latest > lander.next().get(partition)! ? [[partition, latest]] : []
          )
        );
        checkCaughtUp();
      },
      onAnswer() {
        if (lostSince !== undefined && left) say(`The broker of ${topic} answers again.`);
        lostSince = undefined;
        lastAnswer = Date.now();
      },
      onLost(error, seconds) {
        lostSince ??= lastAnswer;
        say(`${error.message}. Trying again in ${seconds} s.`);
      }
    });
    lost.throwIfAborted();
    if (failure !== undefined) throw failure as Error;
    return count;
  } catch (error) {
    fail(error);
    throw error;
  } finally {
    failed.abort();
    await Promise.all([writing, fillingDay]);
    // whatever ended it, what came so far is whole; only a disk that is full keeps it from its file
    // and where another process lands by now, that has it too
    if (!lost.aborted && (failure === undefined || failure instanceof UserError))
      await lander.roll().catch(() => undefined);
    await lander.discard();
  }
}
