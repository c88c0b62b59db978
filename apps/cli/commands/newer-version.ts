import { randomUUID } from 'node:crypto';
import { actorFor, loadDirectory } from '#application/directory';
import { obligation, viewerFor } from '#application/queries';
import { writtenAs } from '#application/statute';
import { previewAmendment, submitCommand } from '#application/submit-command';
import { type Reading, deadlineRuleSchema } from '#domain/deadlines';
import { type ObligationId, both, commandId, faultList, faultsOf } from '#domain/kernel';
import { type Command, type ObligationDefinition, commandSchema } from '#domain/obligations';
import { accepted } from '../shared/accepted';
import { givenText } from '../shared/given-file';
import { type Io, type Manner, answerJson, say } from '../shared/io';
import { withLedger, withTemporal } from '../shared/services';
import { CommandError, type Settings, required } from '../shared/settings';
import { describePreview, personNamed } from './fact-record';

export interface NewerVersionOptions {
  readonly from: string;
  readonly rule: string;
  readonly provisionEn: string;
  readonly provisionCy: string;
  readonly reason: string;
  readonly by: string;
  readonly reading?: string;
}

type Asked = NewerVersionOptions & { readonly id: string; readonly dryRun: boolean };

/** Says every date that a newer version of a rule would set or move and who must agree; amends unless that is all that is asked. */
export async function newerVersion(
  io: Io,
  manner: Manner,
  settings: Settings,
  asked: Asked,
): Promise<boolean> {
  const directory = loadDirectory(required(settings, 'DIRECTORY_FILE'));
  const person = personNamed(directory, asked.by);
  const by = { actor: actorFor(person), viewer: viewerFor(person) };
  const obligationId = asked.id as ObligationId;
  return withLedger(settings, async (ledger) => {
    const { state } = accepted(await obligation(by.viewer, ledger, { id: asked.id, now: io.clock.now() }));
    const command = commandOf(asked, state.definition);
    const found = await previewAmendment(
      { ledger, directory },
      { ...by, obligationId, command, now: io.clock.now() },
    );
    const preview = accepted(found);
    if (!manner.json) describePreview(io, manner, preview);
    if (asked.dryRun) {
      if (manner.json) answerJson(io, { amended: false, ...preview });
      return true;
    }
    const submitted = await withTemporal(settings, io.clock, (_temporal, gateway) =>
      submitCommand(
        { gateway, ledger, directory, now: io.clock.now },
        { ...by, obligationId, command, commandId: commandId(randomUUID()) },
      ),
    );
    if (submitted.kind === 'refused') throw new CommandError(submitted.refusal.message);
    if (submitted.kind === 'unknown') throw new CommandError(NO_ANSWER);
    const proposed = !submitted.outcome.eventTypes.includes('ObligationAmended');
    if (manner.json) answerJson(io, { amended: !proposed, proposed, ...preview, outcome: submitted.outcome });
    else say(io, manner, proposed ? PROPOSED : AMENDED);
    return true;
  });
}

const NO_ANSWER = both(
  'No answer came in time. Whether it was recorded is not known: look with “cylch show”.',
  'Ni ddaeth ateb mewn pryd. Ni wyddys a gafodd ei gofnodi: edrychwch gyda “cylch show”.',
);
const AMENDED = both('The rule was amended.', 'Diwygiwyd y rheol.');
const PROPOSED = both(
  'Proposed. It takes effect once an approver approves it.',
  'Fe’i cynigiwyd. Bydd yn cael effaith pan fydd cymeradwywr yn ei gymeradwyo.',
);

/** @throws CommandError that names what is wrong */
function commandOf(
  { from, rule, provisionEn, provisionCy, reading, reason }: Asked,
  definition: ObligationDefinition,
): Command {
  const { readings } = definition;
  const meant = reading ?? (readings.length === 1 ? readings[0]?.id : undefined);
  if (!readings.some(({ id }) => id === meant)) throw new CommandError(whichReading(readings));
  const version = {
    effectiveFrom: from,
    rule: accepted(writtenAs(deadlineRuleSchema, givenText(rule), '/rule')),
    provision: both(provisionEn, provisionCy),
  };
  const amended = readings.map((each) =>
    each.id === meant ? { ...each, later: [...(each.later ?? []), version] } : each,
  );
  const parsed = commandSchema.safeParse({
    type: 'amend',
    definition: { ...definition, readings: amended },
    reason,
  });
  if (parsed.success) return parsed.data;
  throw new CommandError(faultList(faultsOf(parsed.error)));
}

const whichReading = (readings: readonly Reading[]) => {
  const names = readings.map(({ id }) => id).join(', ');
  return both(
    `Name one of its readings with --reading: ${names === '' ? 'it has none' : names}.`,
    `Enwch un o’i ddehongliadau gyda --reading: ${names === '' ? 'nid oes ganddo un' : names}.`,
  );
};
