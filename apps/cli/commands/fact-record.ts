import { randomUUID } from 'node:crypto';
import { type Directory, type Person, actorFor, loadDirectory, personById } from '#application/directory';
import { type Viewer, viewerFor } from '#application/queries';
import { listToRecord } from '#application/holidays';
import { type FactPreview, previewFact, submitCommand } from '#application/submit-command';
import { formatDate } from '#domain/deadlines';
import {
  type CommandId,
  type Fault,
  type Language,
  type ObligationId,
  both,
  commandId,
  faultList,
  faultsOf,
  personId,
} from '#domain/kernel';
import { type Actor, type Command, commandSchema, factStream } from '#domain/obligations';
import type { SealedLedger } from '#record/sealed-ledger';
import { givenJson } from '../shared/given-file';
import { type Io, type Manner, answerJson, say, table } from '../shared/io';
import { withLedger, withTemporal } from '../shared/services';
import { CommandError, type Settings, required } from '../shared/settings';

export interface FactOptions {
  readonly on: string;
  readonly document: string;
  readonly by: string;
  readonly kind?: string;
  readonly expected?: boolean;
  readonly until?: string;
  readonly value?: string;
  readonly calendar?: string;
  readonly number?: string;
  readonly titleEn?: string;
  readonly titleCy?: string;
  readonly lateReason?: string;
  readonly lateDocument?: string;
  readonly evenIfNothingWaits?: boolean;
}

type Asked = FactOptions & { readonly name: string; readonly dryRun: boolean };

/** Says every date that a fact would set or move and who must agree; records it unless that is all that is asked. */
export async function factRecord(io: Io, manner: Manner, settings: Settings, asked: Asked): Promise<boolean> {
  const directory = loadDirectory(required(settings, 'DIRECTORY_FILE'));
  const person = personNamed(directory, asked.by);
  const by = { actor: actorFor(person), viewer: viewerFor(person) };
  return withLedger(settings, async (ledger) => {
    const command = commandFrom(asked, listToRecord(ledger.holidays));
    const previewed = await previewFact(
      { ledger, directory },
      { ...by, fact: asked.name, command, now: io.clock.now() },
    );
    if (!previewed.ok) throw new CommandError(previewed.refusal.message);
    const preview = previewed.value;
    const deciding = { ...by, directory, id: commandId(randomUUID()), dryRun: asked.dryRun };
    return recordOrSay(io, manner, settings, {
      ledger,
      stream: factStream(asked.name),
      deciding,
      shown: preview,
      make: () => Promise.resolve(command),
    });
  });
}

/** Who decides, and whether anything is to be recorded. */
export interface Deciding {
  readonly actor: Actor;
  readonly viewer: Viewer;
  readonly directory: Directory;
  readonly id: CommandId;
  readonly dryRun: boolean;
}

type Shown = Parameters<typeof describePreview>[2];

/** Says what would move and who must agree; records it unless that is all that is asked. */
export async function recordOrSay(
  io: Io,
  manner: Manner,
  settings: Settings,
  asked: {
    readonly ledger: SealedLedger;
    readonly stream: ObligationId;
    readonly deciding: Deciding;
    readonly shown: Shown;
    readonly make: () => Promise<Command>;
  },
): Promise<boolean> {
  const { ledger, stream, deciding, shown, make } = asked;
  const { actor, viewer, directory, id, dryRun } = deciding;
  if (!manner.json) describePreview(io, manner, shown);
  if (dryRun) {
    if (manner.json) answerJson(io, { recorded: false, ...shown });
    return true;
  }
  const command = await make();
  const submitted = await withTemporal(settings, io.clock, (_temporal, gateway) =>
    submitCommand(
      { gateway, ledger, directory, now: io.clock.now },
      { actor, viewer, obligationId: stream, command, commandId: id },
    ),
  );
  if (submitted.kind === 'refused') throw new CommandError(submitted.refusal.message);
  if (submitted.kind === 'unknown') throw new CommandError(NO_ANSWER);
  const proposed = submitted.outcome.eventTypes.includes('ChangeProposed');
  if (manner.json) answerJson(io, { recorded: !proposed, proposed, ...shown, outcome: submitted.outcome });
  say(io, manner, proposed ? PROPOSED : RECORDED);
  return true;
}

const NO_ANSWER = both(
  'No answer came in time. Whether it was recorded is not known: look with “cylch facts”.',
  'Ni ddaeth ateb mewn pryd. Ni wyddys a gafodd ei gofnodi: edrychwch gyda “cylch facts”.',
);
const RECORDED = both('Recorded.', 'Fe’i cofnodwyd.');
const PROPOSED = both(
  'Proposed. It is recorded once an approver approves it.',
  'Fe’i cynigiwyd. Caiff ei gofnodi pan fydd cymeradwywr yn ei gymeradwyo.',
);

export function personNamed(directory: Directory, id: string): Person {
  const person = personById(directory, personId(id));
  if (person !== undefined) return person;
  throw new CommandError(
    both(`The directory has no person ${id}.`, `Nid oes gan y cyfeiriadur unrhyw berson ${id}.`),
  );
}

const CALENDARS: Readonly<Record<string, 'school' | 'sitting'>> = {
  'school-calendar': 'school',
  'sitting-calendar': 'sitting',
};

/** @throws CommandError that names what is wrong */
function commandFrom(asked: Asked, inUse: string): Command {
  const { name, kind, titleEn, titleCy, lateReason, lateDocument, value, number, calendar } = asked;
  const holds = calendar === undefined ? undefined : CALENDARS[kind ?? ''];
  if (calendar !== undefined && holds === undefined)
    throw new CommandError(
      both(
        '--calendar goes with --kind school-calendar or --kind sitting-calendar.',
        'Mae --calendar yn mynd gyda --kind school-calendar neu --kind sitting-calendar.',
      ),
    );
  // a newer one is given by “cylch calendar record FILE”
  const list = kind === 'holiday-list' ? inUse : undefined;
  const parsed = commandSchema.safeParse({
    type: 'record-fact',
    fact: name,
    ...(kind !== undefined && { kind }),
    ...(titleEn !== undefined && { title: { en: titleEn, cy: titleCy } }),
    ...(number !== undefined && { number: Number(number) }),
    ...(asked.expected === true && { status: 'projected' }),
    effectiveOn: asked.on,
    ...(asked.until !== undefined && { until: asked.until }),
    ...(value !== undefined && { value: /^-?\d+$/u.test(value) ? Number(value) : value }),
    ...(calendar !== undefined && holds !== undefined && { [holds]: givenJson(calendar) }),
    ...(list !== undefined && { list }),
    evidence: { reference: asked.document },
    ...(asked.evenIfNothingWaits === true && { evenIfNothingWaits: true }),
    ...((lateReason ?? lateDocument) !== undefined && {
      late: { reason: lateReason, document: { reference: lateDocument } },
    }),
  });
  if (parsed.success) return parsed.data;
  throw new CommandError(faultList(faultsOf(parsed.error).map(inOptions)));
}

/** The options that give the fields of the command; what lies within a calendar keeps its place in the file. */
const OPTIONS: Readonly<Record<string, string>> = {
  fact: 'NAME',
  kind: '--kind',
  title: '--title-en, --title-cy',
  number: '--number',
  effectiveOn: '--on',
  until: '--until',
  value: '--value',
  school: '--calendar',
  sitting: '--calendar',
  evidence: '--document',
  late: '--late-reason, --late-document',
};

/** A fault names the option that was given, not the field that it became. */
function inOptions(fault: Fault): Fault {
  const [, field = '', ...within] = fault.pointer.split('/');
  const option = OPTIONS[field];
  if (option === undefined) return fault;
  const isFile = option === '--calendar' && within.length > 0;
  return { ...fault, pointer: isFile ? `${option} /${within.join('/')}` : option };
}

const HEAD = both(
  'Dates that this sets, moves or takes away:',
  'Dyddiadau y mae hyn yn eu gosod, eu symud neu eu dileu:',
);
const NOTHING = both('This sets or moves no date.', 'Nid yw hyn yn gosod nac yn symud unrhyw ddyddiad.');

/** What would move, and who must agree. */
export function describePreview(
  io: Io,
  manner: Manner,
  {
    effects,
    outOfSight,
    words,
    rivals = [],
    requires = 'two',
  }: Omit<FactPreview, 'rivals' | 'requires'> & Partial<Pick<FactPreview, 'rivals' | 'requires'>>,
): void {
  const { language } = manner;
  io.out(`${(effects.length === 0 ? NOTHING : HEAD)[language]}\n`);
  io.out(table(effects.map((effect) => effectRow(effect, language))));
  if (outOfSight > 0)
    io.out(
      `${both(`and of entries that you may not see: ${outOfSight}`, `ac o gofnodion na chewch eu gweld: ${outOfSight}`)[language]}\n`,
    );
  io.out(`${words[language]}\n`);
  if (rivals.length === 0) return;
  const names = rivals.join(', ');
  const waits =
    requires === 'two'
      ? both(
          `Another proposal on it waits, by ${names}. Once one is approved the other is outdated.`,
          `Mae cynnig arall arni yn aros, gan ${names}. Unwaith y cymeradwyir un bydd y llall wedi dyddio.`,
        )
      : both(
          `A proposal on it waits, by ${names}. Speak with them first.`,
          `Mae cynnig arni yn aros, gan ${names}. Siaradwch â nhw yn gyntaf.`,
        );
  io.out(`${waits[language]}\n`);
}

/** One date, as a row of a table. */
export const effectRow = (
  { obligationId, occurrence, from, to, authority }: FactPreview['effects'][number],
  language: Language,
): readonly string[] => [
  obligationId,
  String(occurrence),
  from === null ? '–' : formatDate(from, language),
  '→',
  to === null ? '–' : formatDate(to, language),
  authority,
];
