import { ukBankHolidays } from '#domain/shipped-holidays';
import { type Instant, canonicalJson, commandId, dateInWales, instant, personId } from '#domain/kernel';
import {
  type Actor,
  type Command,
  type StoredEvent,
  decideOn,
  fold,
  loadEvent,
  nextWakeAt,
} from '#domain/obligations';
import { official } from './rehearsal';

/** The expected history by the pure core alone: registered, then woken at each wake-up. */
export function expectedHistory(id: string, register: Command, from: string, until: string): string[] {
  const events: StoredEvent[] = [];
  const decide = (command: Command, now: Instant): void => {
    const actor: Actor =
      command.type === 'advance' ? { personId: personId('clock'), roles: ['system'] } : official;
    const decision = decideOn(id, events, command, {
      now,
      actor,
      commandId: commandId('foretold'),
      calendar: ukBankHolidays,
    });
    if (!decision.ok) throw new Error(decision.refusal.message.en);
    events.push(...decision.value.map((draft) => JSON.parse(canonicalJson(draft)) as StoredEvent));
  };
  decide(register, instant(from));
  for (;;) {
    const state = fold(events);
    const wake = state && nextWakeAt(state, ukBankHolidays);
    if (wake === null || wake > instant(until)) break;
    decide({ type: 'advance' }, wake);
  }
  return events.map(lineOf);
}

/** One line per event: its effective day in Wales, type and subject. */
export function lineOf(stored: StoredEvent): string {
  const event = loadEvent(stored);
  const on = dateInWales(event.effectiveAt);
  if (event.type !== 'ReminderDue')
    return `${on} ${event.type}${'occurrence' in event.data ? ` ${event.data.occurrence}` : ''}`;
  const { occurrence, steps, to } = event.data;
  return `${on} mail ${occurrence} ${steps.join()} ${to}`;
}
