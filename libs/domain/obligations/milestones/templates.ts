import type { Bilingual } from '#domain/kernel';
import annualReport from './templates/annual-report.json';
import consultation from './templates/consultation.json';
import fiveYearlyReview from './templates/five-yearly-review.json';
import statutoryInstrument from './templates/statutory-instrument.json';

/** The templates, by name: a file each in `templates`. */
export const milestoneTemplateNames = [
  'five-yearly-review',
  'annual-report',
  'consultation',
  'statutory-instrument',
] as const;
export type MilestoneTemplateName = (typeof milestoneTemplateNames)[number];

interface TemplateFile {
  readonly title: Bilingual;
  readonly milestones: readonly { readonly id: string }[];
}

const files: Readonly<Record<MilestoneTemplateName, TemplateFile>> = {
  'five-yearly-review': fiveYearlyReview,
  'annual-report': annualReport,
  consultation,
  'statutory-instrument': statutoryInstrument,
};

/** Milestones that suit a kind of work, as data; their form is that of every milestone. */
export const milestoneTemplate = (name: MilestoneTemplateName): TemplateFile => files[name];
