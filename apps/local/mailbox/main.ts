import { z } from 'zod';
import { clockOffset, runService, systemClock } from '#process';
import { startMailCatcher } from './mail-catcher';

const settings = z
  .object({
    SMTP_PORT: z.coerce.number(),
    PORT: z.coerce.number(),
    MAIL_FOLDER: z.string(),
    CLOCK_OFFSET_MS: clockOffset,
  })
  .parse(process.env);

runService(async () => {
  const catcher = await startMailCatcher({
    folder: settings.MAIL_FOLDER,
    clock: systemClock(settings.CLOCK_OFFSET_MS),
    smtpPort: settings.SMTP_PORT,
    httpPort: settings.PORT,
  });
  return catcher.stop;
});
