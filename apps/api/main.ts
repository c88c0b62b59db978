import 'reflect-metadata';
import { runApplication } from '#platform/run-program';
import { openApi } from './create-api';
import { readSettings } from './settings';

runApplication(async () => {
  const settings = readSettings(process.env);
  const app = await openApi(settings);
  await app.listen(settings.PORT, settings.HOST);
  return app;
});
