import { systemViewer, webhook, webhooks } from '#application/queries';
import { both } from '#domain/kernel';
import { visibleText } from '#domain/webhooks';
import { accepted } from '../shared/accepted';
import { type Io, type Manner, answerJson, say } from '../shared/io';
import { withLedger } from '../shared/services';
import type { Settings } from '../shared/settings';
import { idOf, wholeNumber } from '../shared/webhook-options';

type Context = readonly [io: Io, manner: Manner, settings: Settings];

/** Every webhook, and how it goes. */
export async function listWebhooks(...[io, manner, settings]: Context): Promise<boolean> {
  const found = await withLedger(settings, (ledger) => webhooks(systemViewer, ledger));
  if (manner.json) answerJson(io, { webhooks: found });
  else if (found.length === 0)
    say(
      io,
      manner,
      both('No other system hears of anything yet.', 'Nid oes system arall yn clywed am ddim eto.'),
    );
  else
    for (const { id, standing, name, url, counts } of found)
      io.out(
        `${id}  ${standing}  ${counts.waiting}/${counts.accepted}/${counts.givenUp}  ${visibleText(name, 120)}  ${url}\n`,
      );
  return true;
}

/** One webhook with its newest attempts. */
export async function showWebhook(
  ...[io, manner, settings, text, limitText]: [...Context, string, string]
): Promise<boolean> {
  const [id, limit] = [idOf(text), wholeNumber('limit', limitText, [1, 1_000])];
  const found = accepted(
    await withLedger(settings, (ledger) => webhook(systemViewer, ledger, { id, limit })),
  );
  if (manner.json) answerJson(io, found);
  else {
    const { name, url, standing, counts } = found.webhook;
    io.out(`${visibleText(name, 120)}  ${standing}  ${url}\n`);
    say(
      io,
      manner,
      both(
        `Waiting: ${counts.waiting}; accepted: ${counts.accepted}; given up: ${counts.givenUp}. The newest attempts:`,
        `Yn aros: ${counts.waiting}; derbyniwyd: ${counts.accepted}; rhoddwyd y gorau iddynt: ${counts.givenUp}. Yr ymgeisiau diweddaraf:`,
      ),
    );
    for (const { begunAt, position, type, number, words, status, durationMs, answer } of found.attempts)
      io.out(
        `${begunAt}  ${position}  ${type ?? '–'}  ${number}  ${words[manner.language]}  ${status ?? '–'}  ${durationMs ?? '–'} ms  ${answer ?? ''}\n`,
      );
  }
  return true;
}
