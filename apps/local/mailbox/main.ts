import { z } from 'zod';
import { both } from '#domain/kernel';
import { systemClock } from '#platform/clock';
import { runProgram } from '#platform/run-program';
import { clock, listening, settingsFrom, variable } from '#platform/settings';
import { startMailCatcher } from './mail-catcher';

const schema = z.object({
  PORT: listening(0).PORT,
  ...clock,
  SMTP_PORT: variable(z.coerce.number(), both('the port that takes email', 'y porth sy’n derbyn e-bost')),
  MAIL_FOLDER: variable(z.string(), both('where to keep the email', 'ble i gadw’r e-bost')),
});

runProgram(async () => {
  const settings = settingsFrom(both('The mailbox', 'y blwch e-bost'), schema, process.env);
  const catcher = await startMailCatcher({
    folder: settings.MAIL_FOLDER,
    clock: systemClock(settings.CLOCK_OFFSET_MS),
    smtpPort: settings.SMTP_PORT,
    httpPort: settings.PORT,
  });
  return catcher.stop;
});
