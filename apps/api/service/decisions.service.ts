import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type CurrentDirectory, type Person, actorFor, actorRefusalCodes } from '#application/directory';
import { type CaseOpening, openCase } from '#application/cases';
import { type Viewer, history as readHistory, postsOf, viewerFor } from '#application/queries';
import {
  type CommandPreview,
  type Gateway,
  type Submitted,
  previewCommand,
  submitCommand,
} from '#application/submit-command';
import { type CommandId, type Instant, type ObligationId, type Refusal, commandId } from '#domain/kernel';
import type { Command } from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { NOW } from '#platform/clock.module';
import { DIRECTORY } from '#platform/directory.module';
import { EVIDENCE_FILES, type EvidenceFiles } from '#platform/evidence-files';
import { addToLogContext } from '#platform/logger';
import { LEDGER } from '#platform/ledger.module';
import { GATEWAY } from '#platform/temporal.module';
import type { DecisionOutcome } from '#workflows';
import { Problem, notKnownYet } from '../problem/problem';

export interface Asked {
  readonly obligationId: ObligationId;
  readonly command: Command;
  readonly person: Person;
  /** the client's Idempotency-Key; made here where it sent none */
  readonly key: CommandId | undefined;
  /** the stream's version that the client saw, from If-Match */
  readonly expectedVersion: number | undefined;
}

const CHANGES_SAID = 50;

const NOT_PERMITTED = new Set<string>(['not-permitted', ...actorRefusalCodes]);
const CONFLICTS = new Set([
  'version-conflict',
  'version-changed',
  'event-id-reused',
  'command-id-reused',
  'already-registered',
  'case-already-open',
  'command-set-aside',
]);

const statusOf = ({ code }: Refusal): number =>
  NOT_PERMITTED.has(code) ? 403 : CONFLICTS.has(code) ? 409 : 422;

/** Submits commands; refusals become problems. */
@Injectable()
export class Decisions {
  constructor(
    @Inject(GATEWAY) private readonly gateway: Gateway,
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(DIRECTORY) private readonly directory: CurrentDirectory,
    @Inject(EVIDENCE_FILES) private readonly evidence: EvidenceFiles,
    @Inject(NOW) private readonly now: () => Instant,
  ) {}

  /** @throws Problem for a refusal, for what is not on the register, and where the outcome is unknown */
  async decide({ obligationId, command, person, key, expectedVersion }: Asked): Promise<DecisionOutcome> {
    const id = key ?? commandId(randomUUID());
    addToLogContext({ commandId: id, obligationId });
    const viewer = viewerFor(person);
    const posts = await postsOf(viewer, this.ledger, { id: obligationId, held: person.posts });
    const by = { actor: actorFor(person, posts[0]), viewer };
    const submission = { ...by, obligationId, command, commandId: id, expectedVersion };
    const submitted = await submitCommand(
      {
        gateway: this.gateway,
        ledger: this.ledger,
        directory: this.directory.current,
        files: this.evidence.store,
        now: this.now,
      },
      submission,
    );
    if (
      submitted.kind === 'refused' &&
      submitted.refusal.code === 'version-conflict' &&
      expectedVersion !== undefined
    )
      throw await this.changedSince(viewer, obligationId, expectedVersion, submitted);
    return outcomeOf(submitted, id);
  }

  /** If-Match named a version that is no more: what was recorded since, in words. */
  private async changedSince(
    viewer: Viewer,
    id: ObligationId,
    seen: number,
    { refusal, version }: Extract<Submitted, { readonly kind: 'refused' }>,
  ): Promise<Problem> {
    const history = await readHistory(viewer, this.ledger, { id });
    const since = history.ok ? history.value.filter((event) => event.version > seen) : [];
    const { code, message } = refusal;
    return new Problem(412, code, message, {
      ...(version !== null && { headers: { ETag: `"${version}"` } }),
      members: {
        version,
        seen,
        changed: since.slice(0, CHANGES_SAID).map(({ type, version: at, recordedAt, description }) => ({
          type,
          version: at,
          recordedAt,
          description,
        })),
        moreChanges: Math.max(0, since.length - CHANGES_SAID),
      },
    });
  }

  /** What a command would do, were it sent now. @throws Problem for what it would be refused */
  async preview({
    obligationId,
    command,
    person,
  }: Omit<Asked, 'key' | 'expectedVersion'>): Promise<CommandPreview> {
    const viewer = viewerFor(person);
    const posts = await postsOf(viewer, this.ledger, { id: obligationId, held: person.posts });
    const by = { actor: actorFor(person, posts[0]), viewer };
    const { preview } = await previewCommand(
      { ledger: this.ledger, directory: this.directory.current, files: this.evidence.store },
      { ...by, obligationId, command, commandId: commandId(randomUUID()), now: this.now() },
    );
    if (!preview.ok) throw refusedBy(preview.refusal, null, null);
    return preview.value;
  }

  /** @throws as `decide` */
  async openCase(
    opening: CaseOpening,
    { person, key }: Pick<Asked, 'person' | 'key'>,
    now: Instant,
  ): Promise<DecisionOutcome & { readonly case: ObligationId; readonly number: string }> {
    const commandIdOf = key ?? commandId(randomUUID());
    addToLogContext({ commandId: commandIdOf, obligationId: opening.template });
    const viewer = viewerFor(person);
    const posts = await postsOf(viewer, this.ledger, { id: opening.template, held: person.posts });
    const by = { actor: actorFor(person, posts[0]), viewer, commandId: commandIdOf };
    const { gateway, ledger, directory } = this;
    const services = { gateway, ledger, directory: directory.current, now: () => now };
    const { id, number, submitted } = await openCase(services, by, opening, now);
    return { ...outcomeOf(submitted, commandIdOf), case: id, number };
  }
}

/** @throws Problem for a refusal, for what is not on the register, and where the outcome is unknown */
function outcomeOf(submitted: Submitted, id: CommandId): DecisionOutcome {
  switch (submitted.kind) {
    case 'accepted':
      return submitted.outcome;
    case 'unknown':
      throw notKnownYet(id);
    case 'refused':
      throw submitted.refusal.code === 'unknown-obligation'
        ? new Problem(404, 'not-found', submitted.refusal.message)
        : refusedBy(submitted.refusal, id, submitted.version);
  }
}

/** @param id of the command; null where it was only previewed */
export function refusedBy(refusal: Refusal, id: CommandId | null, version: number | null): Problem {
  const { code, message, pointer, ...members } = refusal;
  return new Problem(statusOf(refusal), code, message, {
    ...(id !== null && { commandId: id }),
    ...(pointer !== undefined && { errors: [{ pointer, detail: message }] }),
    members: { ...members, ...(version !== null && { version }) },
  });
}
