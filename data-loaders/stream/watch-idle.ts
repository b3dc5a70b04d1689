import type {Consumer} from "kafkajs";

/**
 * Tells when brokers have nothing more to give: none has sent a message for a while, each has answered of late, and
 * all that they sent is taken. A broker that is silent, or that was not asked yet, may have more.
 *
 * @param idleAfter milliseconds without a message
 */
export function watchIdle(consumer: Consumer, idleAfter: number, onIdle: () => void): void {
  /** What was asked and is not answered: the broker, and when. */
  const asked = new Map<number, number>();
  let taking = 0;
  let lastBatch = Date.now();
  const {CRASH, GROUP_JOIN, FETCH_START, FETCH, START_BATCH_PROCESS, END_BATCH_PROCESS} =
    consumer.events;
  consumer.on(CRASH, () => {
    asked.clear();
    taking = 0;
  });
  // to join may take longer than a topic is quiet
  consumer.on(GROUP_JOIN, () => void (lastBatch = Date.now()));
  consumer.on(FETCH, ({payload}) => void asked.delete(payload.nodeId));
  // a broker is asked again once all is taken that it gave
  consumer.on(FETCH_START, ({payload}) => {
    const now = Date.now();
    const isAnswered = [...asked.values()].every((since) => now - since < idleAfter / 3);
    asked.set(payload.nodeId, now);
    if (taking === 0 && isAnswered && now - lastBatch > idleAfter) onIdle();
  });
  consumer.on(START_BATCH_PROCESS, () => void taking++);
  consumer.on(END_BATCH_PROCESS, () => {
    taking = Math.max(0, taking - 1);
    lastBatch = Date.now();
  });
}
