import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import supertest from 'supertest';
import { MovedController } from './moved.controller';

@Module({ controllers: [MovedController] })
class Moved {}

let app: NestExpressApplication;
beforeAll(async () => {
  app = await NestFactory.create<NestExpressApplication>(Moved, { logger: false });
  app.use((request: Request, _response: Response, next: NextFunction) => {
    request.language = 'cy';
    next();
  });
  await app.init();
});
afterAll(() => app.close());

it.each([
  ['/obligations/pmg-guidance/approve-change/p-1', '/cy/approvals/pmg-guidance/change/p-1'],
  ['/obligations/pmg-guidance/refuse-change/p-1', '/cy/approvals/pmg-guidance/change/p-1'],
  ['/obligations/pmg-guidance/confirm-completion/2', '/cy/approvals/pmg-guidance/completion/2'],
  ['/obligations/pmg-guidance/refuse-completion/2', '/cy/approvals/pmg-guidance/completion/2'],
  ['/facts/government-formed/decide/p-1', '/cy/approvals/fact-government-formed/change/p-1'],
  ['/obligations/fact-government-formed', '/cy/facts/government-formed'],
  ['/new-obligation', '/cy/new/from-sentence'],
  ['/new-duty', '/cy/new'],
  ['/facts/x/decide/%2F%2Fevil.example', '/cy/approvals/fact-x/change/%2F%2Fevil.example'],
])('%s leads to %s', async (before, now) => {
  const answer = await supertest(app.getHttpServer()).get(before);
  expect([answer.status, answer.headers['location']]).toEqual([301, now]);
});
