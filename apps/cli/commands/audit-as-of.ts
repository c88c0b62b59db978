import { asOf, pointOf, systemViewer } from '#application/queries';
import { both } from '#domain/kernel';
import { accepted } from '../shared/accepted';
import { describeObligation } from '../shared/describe-obligation';
import { type Io, type Manner, answerJson, say } from '../shared/io';
import { withLedger } from '../shared/services';
import type { Settings } from '../shared/settings';

/** An obligation as it was known at one time about another. */
export async function auditAsOf(
  io: Io,
  manner: Manner,
  settings: Settings,
  id: string,
  options: { readonly known?: string; readonly effective?: string },
): Promise<boolean> {
  const point = accepted(pointOf(options, io.clock.now()));
  const asked = { id, point, now: io.clock.now() };
  const view = accepted(await withLedger(settings, (ledger) => asOf(systemViewer, ledger, asked)));
  const { state, events, registeredLater, judgedOn } = view;
  const last = events.at(-1);
  say(
    io,
    manner,
    both(
      `${id}: records that count: ${events.length}; the last is ${last?.position ?? 0}, of ${last?.recordedAt ?? '–'}.`,
      `${id}: digwyddiadau sy’n cyfrif: ${events.length}; yr olaf yw ${last?.position ?? 0}, ${last?.recordedAt ?? '–'}.`,
    ),
  );
  if (registeredLater) say(io, manner, REGISTERED_LATER);
  if (manner.json) answerJson(io, { point, registeredLater, judgedOn, records: events.length, state });
  else io.out(describeObligation(view, manner));
  return true;
}

const REGISTERED_LATER = both(
  'It was put on the register only after that day: this is what has been recorded of that day since.',
  'Dim ond ar ôl y diwrnod hwnnw y’i rhoddwyd ar y gofrestr: dyma a gofnodwyd am y diwrnod hwnnw ers hynny.',
);
