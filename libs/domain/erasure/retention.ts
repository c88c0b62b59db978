import { type Bilingual, type CalendarDate, type Instant, addYears, both, dateInWales } from '#domain/kernel';

/** The retention period for who decided or was notified, and its authority. */
export interface Retention {
  readonly years: number;
  readonly authority: Bilingual;
}

/**
 * These are Welsh public records: records selected for permanent preservation are transferred not later than 20 years
 * after they were made. The departmental records officer has yet to confirm the period for this series.
 */
export const retention: Retention = {
  years: 20,
  authority: both(
    'Public Records Act 1958, section 3(4); Government of Wales Act 2006, sections 146 and 148',
    'Deddf Cofnodion Cyhoeddus 1958, adran 3(4); Deddf Llywodraeth Cymru 2006, adrannau 146 a 148',
  ),
};

/** The last day of retention for what was recorded at an instant. */
export const retainedUntil = (recordedAt: Instant): CalendarDate =>
  addYears(dateInWales(recordedAt), retention.years);
