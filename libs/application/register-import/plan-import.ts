import { type Bilingual, type ObligationId, both } from '#domain/kernel';
import { type Carried, type Command, type ObligationDefinition, changedFields } from '#domain/obligations';

/**
 * The step that loading takes for one obligation. What an amendment changes that takes two, it only proposes: it waits on the
 * approver's list. `needs-decision`: an owner, a kind or an authority differs, which a file may not even propose.
 */
export type ImportStep =
  | {
      readonly action: 'register';
      readonly id: ObligationId;
      readonly definition: ObligationDefinition;
      readonly command: Command;
    }
  | { readonly action: 'unchanged'; readonly id: ObligationId }
  | {
      readonly action: 'amend';
      readonly id: ObligationId;
      readonly changed: readonly string[];
      readonly definition: ObligationDefinition;
      readonly command: Command;
    }
  | {
      readonly action: 'needs-decision';
      readonly id: ObligationId;
      readonly changed: readonly string[];
      readonly message: Bilingual;
    };

/** Fields that nothing may change: the entry is closed and another registered. */
const FIXED: readonly (keyof ObligationDefinition)[] = ['authority', 'kind'];
/** Fields that have commands of their own. */
const OWNERSHIP: readonly (keyof ObligationDefinition)[] = ['owner', 'approver'];

/**
 * Compares a file's obligations with the ledger's. Pure.
 * @param existing the definition that a row is compared with; null for none
 * @param carried what a new entry brings beside its definition
 */
export const planImport = (
  rows: readonly ObligationDefinition[],
  existing: (id: ObligationId, given: ObligationDefinition) => ObligationDefinition | null,
  carried: ReadonlyMap<ObligationId, Carried> = new Map(),
): readonly ImportStep[] =>
  rows.map((definition) => {
    const { id } = definition;
    return stepFor(definition, existing(id, definition), carried.get(id));
  });

/** A deputy is named on the entry too: a file that says nothing of one takes nobody away. */
const leaving = (definition: ObligationDefinition, { deputy }: ObligationDefinition): ObligationDefinition =>
  definition.deputy === undefined && deputy !== undefined ? { ...definition, deputy } : definition;

function stepFor(
  given: ObligationDefinition,
  held: ObligationDefinition | null,
  carried: Carried | undefined,
): ImportStep {
  const { id } = given;
  if (held === null) {
    const command: Command = { type: 'register', definition: given, ...(carried && { carried }) };
    return { action: 'register', id, definition: given, command };
  }
  const definition = leaving(given, held);
  const changed = changedFields(held, definition);
  if (changed.length === 0) return { action: 'unchanged', id };
  const decided = changed.filter((field) => FIXED.includes(field) || OWNERSHIP.includes(field));
  if (decided.length > 0) {
    return { action: 'needs-decision', id, changed: decided, message: needsDecision(id, decided.join(', ')) };
  }
  const reason = `register file: ${changed.join(', ')}`;
  return {
    action: 'amend',
    id,
    changed,
    definition,
    command: { type: 'amend', definition, reason },
  };
}

const needsDecision = (id: string, fields: string): Bilingual =>
  both(
    `${id}: the file changes ${fields}, which a file may not. Use transfer-ownership for an owner, or close the row and register another.`,
    `${id}: mae’r ffeil yn newid ${fields}, ac ni chaiff ffeil wneud hynny. Defnyddiwch transfer-ownership ar gyfer perchennog, neu caewch y rhes a chofrestrwch un arall.`,
  );
