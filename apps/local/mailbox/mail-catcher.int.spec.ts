import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { startMailCatcher } from './mail-catcher';

it('takes a bilingual mail over SMTP, shows it, and still has it after a restart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cylch-mail-'));
  const first = await startMailCatcher({ folder });
  await createTransport(`smtp://127.0.0.1:${first.smtpPort}`).sendMail({
    from: 'cylch@cylch.example',
    to: 'swyddog@cylch.example',
    subject: 'Nodyn atgoffa: tŷ bach / Reminder',
    messageId: '<a@cylch.example>',
    text: 'Dyddiad cau: 31 Awst 2026',
    html: '<p lang="cy">Dyddiad cau</p>',
  });
  await first.stop();
  const second = await startMailCatcher({ folder });
  const page = await (await fetch(`http://127.0.0.1:${second.httpPort}/`)).text();
  const mail = await (await fetch(`http://127.0.0.1:${second.httpPort}/messages/000001`)).text();
  await second.stop();
  rmSync(folder, { recursive: true });
  expect(second.store.all()).toMatchObject([{ to: 'swyddog@cylch.example', messageId: '<a@cylch.example>' }]);
  expect(page).toContain('Nodyn atgoffa: tŷ bach');
  expect(mail).toContain('Dyddiad cau: 31 Awst 2026');
});
