import { randomUUID } from 'node:crypto';
import { signedBy } from '#application/acts-on-many';
import { actorFor } from '#application/directory';
import { systemViewer, viewerFor } from '#application/queries';
import { askForTest, mailSettings, testAnswered } from '#application/test-mail';
import { type Bilingual, both } from '#domain/kernel';
import { accepted } from '../shared/accepted';
import { type Io, type Manner, answerJson, say } from '../shared/io';
import { withLedger } from '../shared/services';
import type { Settings } from '../shared/settings';
import { personNamed } from '../shared/submit-as';

const TLS = {
  always: both('always', 'bob amser'),
  offered: both('where the server offers it', 'lle mae’r gweinydd yn ei gynnig'),
  never: both('never', 'byth'),
};

/** What the worker sends emails by, how they stand, and the latest test emails. */
export async function showMailSettings(io: Io, manner: Manner, settings: Settings): Promise<boolean> {
  const found = accepted(await withLedger(settings, (ledger) => mailSettings(systemViewer, ledger)));
  if (manner.json) answerJson(io, found);
  const { server, mail, tests } = found;
  say(
    io,
    manner,
    server === null
      ? both(
          'No worker has said yet what it sends emails by.',
          'Nid oes gweithiwr wedi dweud eto drwy ba weinydd y mae’n anfon e-bost.',
        )
      : both(
          `Server: ${server.host}, port ${server.port}; TLS: ${TLS[server.tls].en}; signs in: ${server.signsIn ? 'yes' : 'no'}; sender: ${server.sender}.`,
          `Gweinydd: ${server.host}, porth ${server.port}; TLS: ${TLS[server.tls].cy}; mewngofnodi: ${server.signsIn ? 'ydy' : 'nac ydy'}; anfonwr: ${server.sender}.`,
        ),
  );
  say(
    io,
    manner,
    both(
      `Emails waiting: ${mail.waiting}; failed and tried again: ${mail.retrying}; undeliverable: ${mail.undeliverable}.`,
      `Negeseuon e-bost yn aros: ${mail.waiting}; wedi methu ac yn cael cynnig arall: ${mail.retrying}; heb fodd eu danfon: ${mail.undeliverable}.`,
    ),
  );
  if (!manner.json)
    for (const { askedAt, personId, outcome, answer } of tests)
      io.out(`${askedAt}  ${personId}  ${outcome ?? '–'}  ${answer ?? ''}\n`);
  return true;
}

/** So long the worker is waited for. */
const WAITS_MS = 40_000;

/** Has the worker send a test email to the administrator’s own address. @returns whether the server accepted it */
export async function sendTestMail(
  io: Io,
  manner: Manner,
  settings: Settings,
  { by }: { readonly by: string },
): Promise<boolean> {
  const { person } = personNamed(settings, by);
  const testId = randomUUID();
  const answered = await withLedger(settings, async (ledger) => {
    const asked = { testId, by: signedBy(actorFor(person)), now: io.clock.now() };
    accepted(await askForTest(viewerFor(person), ledger, asked));
    return testAnswered(ledger, testId, WAITS_MS);
  });
  const outcome = answered?.outcome ?? null;
  const answer = answered?.answer ?? null;
  if (manner.json) answerJson(io, { testId, outcome, answer });
  say(io, manner, cameOfIt(outcome, answer ?? '–'));
  return outcome === 'accepted';
}

function cameOfIt(
  outcome: NonNullable<Awaited<ReturnType<typeof testAnswered>>>['outcome'],
  answer: string,
): Bilingual {
  switch (outcome) {
    case 'accepted':
      return both(`The server accepted it: ${answer}`, `Derbyniodd y gweinydd y neges: ${answer}`);
    case 'failed':
      return both(`It failed. The server said: ${answer}`, `Methodd. Dywedodd y gweinydd: ${answer}`);
    case 'unknown':
      return both(
        `It is not known whether it arrived. The last that was heard: ${answer}`,
        `Nid yw’n hysbys a gyrhaeddodd. Y peth olaf a glywyd: ${answer}`,
      );
    case 'no-address':
      return both(
        'The directory has no address for you.',
        'Nid oes gan y cyfeiriadur gyfeiriad ar eich cyfer.',
      );
    case null:
      return both(
        'No worker has answered yet. Is one running? cylch mail shows the answer once it comes.',
        'Nid oes gweithiwr wedi ateb eto. A oes un yn rhedeg? Mae cylch mail yn dangos yr ateb pan ddaw.',
      );
  }
}
