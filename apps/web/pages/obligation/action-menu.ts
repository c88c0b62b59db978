import type { Deputising } from '#application/delegation';
import { type Directory, type Person, secondPeople } from '#application/directory';
import type { HolidayCalendar } from '#domain/calendars';
import type { CalendarDate, Language } from '#domain/kernel';
import {
  type ActionKind,
  type ActionViewer,
  type NextAction,
  type Obligation,
  type OfferedAction,
  actionKinds,
  nextAction,
  occurrenceName,
  offeredActions,
} from '#domain/obligations';
import { sentences } from '../../platform/locale';

/** One thing to do, as the menu has it. */
export interface MenuItem {
  /** without the language */
  readonly path: string;
  readonly text: string;
}

/** What somebody can do about an entry: the one thing that comes next, and the rest by what it is about. */
export interface ActionMenu {
  readonly next: (MenuItem & Pick<NextAction, 'because'>) | null;
  readonly groups: readonly { readonly kind: ActionKind; readonly items: readonly MenuItem[] }[];
  readonly isOffered: (action: string, about?: number | string) => boolean;
}

/** What a second person decides has its page among the approvals. */
const DECIDED: Readonly<Record<string, string>> = {
  'approve-change': 'change',
  'confirm-completion': 'completion',
};

interface Asked {
  readonly person: Person;
  readonly directory: Directory;
  readonly deputies: readonly Deputising[];
  readonly today: CalendarDate;
  readonly calendar: HolidayCalendar;
  readonly language: Language;
}

/** Somebody as the rule of what is offered takes them. */
function viewerOf({ person, directory, deputies }: Asked): ActionViewer {
  const { id, onBehalfOf, roles, posts } = person;
  const own = [id, onBehalfOf];
  return {
    personId: id,
    roles: [...roles],
    posts,
    ...(onBehalfOf !== undefined && { onBehalfOf }),
    tied: deputies.flatMap(({ from, to }) => (own.includes(from) ? [to] : own.includes(to) ? [from] : [])),
    hasSecond:
      secondPeople(directory, { personId: id, ...(onBehalfOf !== undefined && { onBehalfOf }) }).length > 0,
  };
}

/** What is offered about an entry as it stands now. */
export function actionMenu(state: Obligation, asked: Asked): ActionMenu {
  const { today, calendar, language } = asked;
  const t = sentences(language, 'obligation');
  const viewer = viewerOf(asked);
  const on = { today, calendar };
  const offered = offeredActions(state, viewer, on);
  const next = nextAction(state, viewer, on);
  const several = state.occurrences.length > 1;
  const item = ({ action, occurrence, proposalId }: OfferedAction): MenuItem => {
    const about = occurrence ?? proposalId;
    const text = t(`action.${action}`);
    const decided = DECIDED[action];
    return {
      path:
        decided === undefined
          ? `/obligations/${state.id}/${action}${about === null ? '' : `/${about}`}`
          : `/approvals/${state.id}/${decided}/${about}`,
      text:
        several && occurrence !== null
          ? `${text}: ${occurrenceName(state.definition, occurrence)[language]}`
          : text,
    };
  };
  return {
    next: next && { ...item(next), because: next.because },
    groups: actionKinds
      .map((kind) => ({ kind, items: offered.filter((each) => each.kind === kind).map(item) }))
      .filter(({ items }) => items.length > 0),
    isOffered: (action, about) =>
      offered.some(
        (each) =>
          each.action === action && (about === undefined || (each.occurrence ?? each.proposalId) === about),
      ),
  };
}
