import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import helmet from 'helmet';
import { ApiModule } from './api.module';
import { describeProblems } from './problem/describe-problems';
import { ProblemFilter } from './problem/problem.filter';
import { validation } from './problem/validation';
import type { ApiServices } from './services';

const PREFIX = 'api/v1';

/** The API, ready to listen, with its own description at `/api/v1/openapi.json` and `/api/v1/docs`. */
export async function createApi(services: ApiServices): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.with(services), {
    logger: ['error', 'warn'],
  });
  app.disable('x-powered-by');
  app.use(helmet());
  app.useBodyParser('json', { limit: '1mb' });
  app.setGlobalPrefix(PREFIX);
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalPipes(validation());
  SwaggerModule.setup(`${PREFIX}/docs`, app, () => describeApi(app), {
    jsonDocumentUrl: `${PREFIX}/openapi.json`,
  });
  await app.init();
  return app;
}

/** The OpenAPI description, made from the endpoints and their schemas. */
export const describeApi = (app: NestExpressApplication): OpenAPIObject =>
  describeProblems(
    SwaggerModule.createDocument(
      app,
      new DocumentBuilder()
        .setTitle('Cylch')
        .setDescription(
          'Statutory review duties and ministerial commitments. Errors are RFC 9457 problem details in the language asked for, with the other beside it.',
        )
        .setVersion('1')
        .addBearerAuth()
        .build(),
    ),
  );
