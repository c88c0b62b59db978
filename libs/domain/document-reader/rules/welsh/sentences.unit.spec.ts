import { calendarDate } from '#domain/kernel';
import { readDocument } from '../../read-document';
import sentences from './sentences.json';

/** The rules in their order, on sentences of many kinds of documents: which of them binds somebody to something to come. */
const proposedIn = (sentence: string): readonly string[] =>
  readDocument(`Mae’r ddogfen hon yn y Gymraeg.\n\n${sentence}\n`, {
    saidOn: calendarDate('2026-03-13'),
  }).proposals.map(({ text }) => text);

it.each(sentences.binding)('proposes: %s', (sentence) => {
  expect(proposedIn(sentence)).toEqual([sentence]);
});

it.each(sentences['binding nobody'])('passes over: %s', (sentence) => {
  expect(proposedIn(sentence)).toEqual([]);
});
