import 'reflect-metadata';
import { runApplication } from '#platform/run-program';
import { openWeb } from './create-web';
import { readSettings } from './settings';

runApplication(async () => {
  const settings = readSettings(process.env);
  const app = await openWeb(settings);
  await app.listen(settings.PORT, settings.HOST);
  return app;
});
