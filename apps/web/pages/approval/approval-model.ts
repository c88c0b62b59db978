import type { HolidayCalendar } from '#domain/calendars';
import { createHash, randomUUID } from 'node:crypto';
import { NotFoundException } from '@nestjs/common';
import type { Request } from 'express';
import { type Directory, actorFor, namesIn } from '#application/directory';
import {
  type Approval,
  type FactInFull,
  actingAs,
  approval,
  fact as factAsked,
  openEvidenceFile,
} from '#application/queries';
import { type CommandPreview, previewCommand } from '#application/submit-command';
import type { DescribedEvent } from '#domain/history';
import {
  type CalendarDate,
  type ObligationId,
  type PartlyTranslated,
  type PostId,
  type Refusal,
  type Result,
  canonicalJson,
  commandId,
  dateInWales,
  obligationIdSchema,
} from '#domain/kernel';
import {
  type Command,
  type CompletionConflict,
  type Evidence,
  type Obligation,
  type Occurrence,
  type Proposal,
  confirmableVersion,
  conflictsWaiting,
  factOfStream,
  isFactStream,
  rivalsOf,
} from '#domain/obligations';
import { type EntryCalled, entriesCalled } from '../../obligation/entries-called';
import { modelOf } from '../../obligation/obligation-form';
import { accepted, personOf, viewerOf } from '../../platform/request';
import type { WebServices } from '../../platform/services';

/** A piece of evidence, and why its file cannot be opened; null where it can, and where only a reference is kept. */
interface ShownEvidence extends Evidence {
  readonly unopened: Refusal | null;
}

/** What is put forward, with what the page of its approval says of it. */
export interface ApprovalModel {
  readonly id: ObligationId;
  readonly title: PartlyTranslated;
  readonly directory: Directory;
  readonly today: CalendarDate;
  /** the list of bank holidays in force */
  readonly calendar: HolidayCalendar;
  /** null of a fact */
  readonly obligation: Obligation | null;
  readonly fact: FactInFull | null;
  readonly history: readonly DescribedEvent[];
  readonly occurrence: Occurrence | null;
  readonly proposal: Proposal | null;
  readonly rivals: readonly Proposal[];
  readonly conflicts: readonly CompletionConflict[];
  readonly evidence: readonly ShownEvidence[];
  /** null where it waits no more */
  readonly waiting: Approval | null;
  readonly next: Approval | null;
  readonly more: number;
  /** null where nothing waits, and where the reader could not decide it */
  readonly preview: Result<CommandPreview, Refusal> | null;
  readonly entryCalled: EntryCalled;
  /** by which it is known that just this was seen */
  readonly seen: string;
}

type About = Pick<
  ApprovalModel,
  'id' | 'title' | 'obligation' | 'fact' | 'history' | 'occurrence' | 'proposal' | 'rivals' | 'conflicts'
>;

const pathOf = (request: Request, name: string): string => String(request.params[name] ?? '');

/** The command that approves what is put forward; null where nothing is. */
export function approvalOf(
  { proposal, occurrence, conflicts }: Pick<ApprovalModel, 'proposal' | 'occurrence' | 'conflicts'>,
  accepts?: { readonly conflicts: string[]; readonly reason: string },
): Command | null {
  if (proposal !== null) return { type: 'approve-change', proposalId: proposal.proposalId };
  const version = occurrence && (confirmableVersion(occurrence) ?? occurrence.completion?.version ?? null);
  if (occurrence === null || version === null) return null;
  return {
    type: 'confirm-completion',
    occurrence: occurrence.number,
    version,
    ...(conflicts.length > 0 && accepts !== undefined && { accepts }),
  };
}

/** For a preview everything that speaks against it is taken as passed over. */
const inPreview = (about: About): Command | null =>
  approvalOf(about, { conflicts: about.conflicts.map(({ key }) => key), reason: '-' });

async function aboutFact(services: WebServices, request: Request, id: ObligationId): Promise<About> {
  const { ledger } = services;
  const found = accepted(await factAsked(viewerOf(request), ledger, { name: factOfStream(id) }));
  const proposal = found.proposals.find(({ proposalId }) => proposalId === pathOf(request, 'proposalId'));
  if (proposal === undefined) throw new NotFoundException();
  return {
    id,
    title: found.title ?? { en: found.fact, cy: found.fact },
    obligation: null,
    fact: found,
    history: [],
    occurrence: null,
    proposal,
    rivals: found.rivals[proposal.proposalId] ?? [],
    conflicts: [],
  };
}

async function aboutEntry(services: WebServices, request: Request): Promise<About> {
  const { id, title, obligation, history, calendar } = await modelOf(services, request);
  const asked = pathOf(request, 'proposalId');
  const proposal = obligation.proposals.find(({ proposalId }) => proposalId === asked) ?? null;
  const number = Number(pathOf(request, 'occurrence'));
  const occurrence = obligation.occurrences.find((each) => each.number === number) ?? null;
  if (proposal === null && (asked !== '' || occurrence === null)) throw new NotFoundException();
  return {
    id,
    title,
    obligation,
    fact: null,
    history,
    occurrence: proposal === null ? occurrence : null,
    proposal,
    rivals: proposal?.status === 'pending' ? rivalsOf(obligation, proposal) : [],
    conflicts:
      occurrence === null || proposal !== null ? [] : conflictsWaiting(obligation, occurrence, calendar),
  };
}

async function evidenceOf(
  { ledger, evidence: { store: files } }: WebServices,
  request: Request,
  { id, obligation, occurrence }: About,
): Promise<readonly ShownEvidence[]> {
  const named = occurrence?.submission?.evidence ?? [];
  const held = (obligation?.evidence ?? []).filter(({ evidenceId }) =>
    named.some((each) => each.evidenceId === evidenceId),
  );
  return Promise.all(
    held.map(async (each): Promise<ShownEvidence> => {
      if (each.file === null) return { ...each, unopened: null };
      const asked = { id, evidenceId: each.evidenceId, files };
      const opened = await openEvidenceFile(viewerOf(request), ledger, asked);
      return { ...each, unopened: opened.ok ? null : opened.refusal };
    }),
  );
}

/** The post of the entry that the person holds. */
export const postIn = ({ obligation }: Pick<ApprovalModel, 'obligation'>, posts: readonly PostId[]) =>
  [obligation?.owner, obligation?.approver].find((post) => post != null && posts.includes(post)) ?? undefined;

async function previewOf(
  { ledger, directory, evidence, now }: WebServices,
  request: Request,
  about: About,
): Promise<ApprovalModel['preview']> {
  const command = inPreview(about);
  if (command === null) return null;
  const person = personOf(request);
  const { preview } = await previewCommand(
    { ledger, directory, files: evidence.store },
    {
      actor: actorFor(person, postIn(about, person.posts)),
      viewer: viewerOf(request),
      obligationId: about.id,
      command,
      commandId: commandId(randomUUID()),
      now: now(),
      name: namesIn(directory, request.language),
    },
  );
  return preview;
}

const markOf = (parts: readonly unknown[]): string =>
  createHash('sha256')
    .update(canonicalJson(JSON.parse(JSON.stringify(parts))))
    .digest('hex');

/** @throws NotFoundException where there is no such proposal or occurrence, or the reader may not see it */
export async function approvalModel(services: WebServices, request: Request): Promise<ApprovalModel> {
  const { ledger, directory, now } = services;
  const id = obligationIdSchema.safeParse(pathOf(request, 'id'));
  if (!id.success) throw new NotFoundException();
  const about = isFactStream(id.data)
    ? await aboutFact(services, request, id.data)
    : await aboutEntry(services, request);
  const meant =
    about.proposal === null
      ? { occurrence: about.occurrence?.number ?? 0 }
      : { proposalId: about.proposal.proposalId };
  const at = now();
  const asked = { now: at, directory, acting: actingAs(personOf(request)), stream: about.id, ...meant };
  const { approval: waiting, next, more } = await approval(viewerOf(request), ledger, asked);
  const preview = waiting?.mayDecide === true ? await previewOf(services, request, about) : null;
  const shown = preview?.ok === true ? [preview.value.effects, preview.value.dates] : [];
  return {
    ...about,
    directory,
    today: dateInWales(at),
    calendar: ledger.holidays.current,
    evidence: await evidenceOf(services, request, about),
    waiting,
    next,
    more,
    preview,
    entryCalled: await entriesCalled(viewerOf(request), ledger, {
      language: request.language,
      ids: [
        about.proposal !== null && 'supersededBy' in about.proposal.change
          ? about.proposal.change.supersededBy
          : null,
      ],
    }),
    seen: markOf([inPreview(about), about.proposal?.change ?? null, shown]),
  };
}
