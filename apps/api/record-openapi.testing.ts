import { writeFileSync } from 'node:fs';
import 'reflect-metadata';
import { openApiFile, openApiText } from './openapi.testing';

void openApiText().then((text) => writeFileSync(openApiFile, text));
