import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { openApiFile, openApiText } from './openapi.testing';

void openApiText().then((text) => writeFileSync(openApiFile, text));
