import { z } from 'zod';
import { runService } from '#process';
import { startMailCatcher } from './mail-catcher';

const settings = z
  .object({ SMTP_PORT: z.coerce.number(), PORT: z.coerce.number(), MAIL_FOLDER: z.string() })
  .parse(process.env);

runService(async () => {
  const catcher = await startMailCatcher({
    folder: settings.MAIL_FOLDER,
    smtpPort: settings.SMTP_PORT,
    httpPort: settings.PORT,
  });
  return catcher.stop;
});
