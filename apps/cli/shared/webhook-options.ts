import { both } from '#domain/kernel';
import { type WebhookId, webhookIdSchema } from '#domain/webhooks';
import { CommandError } from './settings';

/** An option that cannot be used. */
export const wrong = (en: string, cy: string): CommandError => new CommandError(both(en, cy), 2);

/** @throws CommandError for what is no id */
export function idOf(text: string): WebhookId {
  const id = webhookIdSchema.safeParse(text.toLowerCase());
  if (id.success) return id.data;
  throw wrong(
    `${text} is no id of a webhook. cylch webhook list shows them.`,
    `Nid dynodydd bachyn gwe yw ${text}. Mae cylch webhook list yn eu dangos.`,
  );
}

/** @throws CommandError for what is no such number */
export function wholeNumber(name: string, text: string, [least, most]: readonly [number, number]): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw wrong(
    `--${name} takes a whole number from ${least} to ${most}, not ${text}.`,
    `Mae --${name} yn cymryd rhif cyfan o ${least} i ${most}, nid ${text}.`,
  );
}
