import alpInWelshReport from './duties/alp-in-welsh-report.json';
import keepAlpUnderReview from './duties/keep-alp-under-review.json';
import alnRegulationsTimeLimit from './duties/aln-regulations-time-limit.json';
import schoolDecisionOnAln from './duties/school-decision-on-aln.json';
import naturalResourcesReport from './duties/natural-resources-report.json';
import firstNaturalResourcesReport from './duties/first-natural-resources-report.json';
import futureTrendsReport from './duties/future-trends-report.json';
import futureGenerationsReport from './duties/future-generations-report.json';
import localWellBeingPlan from './duties/local-well-being-plan.json';
import wfgAnnualReport from './duties/wfg-annual-report.json';
import carbonBudgetPlan from './duties/carbon-budget-plan.json';
import carbonBudgetFinalStatement from './duties/carbon-budget-final-statement.json';
import climateProgressReport from './duties/climate-progress-report.json';
import childrensRightsReport from './duties/childrens-rights-report.json';
import reconsiderChildrensScheme from './duties/reconsider-childrens-scheme.json';
import nurseStaffingReport from './duties/nurse-staffing-report.json';
import equalityObjectivesReview from './duties/equality-objectives-review.json';
import scottishMainstreamingReport from './duties/scottish-mainstreaming-report.json';
import seneddGeneralElection from './duties/senedd-general-election.json';
import seneddReformReview from './duties/senedd-reform-review.json';
import welshLanguageStrategy from './duties/welsh-language-strategy.json';
import languageSituationAnalysis from './duties/language-situation-analysis.json';
import nationalFrameworkForWelsh from './duties/national-framework-for-welsh.json';
import welshSiLawReview from './duties/welsh-si-law-review.json';
import laying21DaysBefore from './duties/laying-21-days-before.json';
import defaultLaying from './duties/default-laying.json';
import accessibilityProgramme from './duties/accessibility-programme.json';
import ldpAnnualMonitoringReport from './duties/ldp-annual-monitoring-report.json';
import welshInEducationPlanReview from './duties/welsh-in-education-plan-review.json';
import freedomOfInformationResponse from './duties/freedom-of-information-response.json';
import subjectAccessResponse from './duties/subject-access-response.json';
import councilMeetingNotice from './duties/council-meeting-notice.json';
import minimumAlcoholPrice from './duties/minimum-alcohol-price.json';
import welshLanguageCommissionerReport from './duties/welsh-language-commissioner-report.json';
import populationAssessment from './duties/population-assessment.json';

/** The duties as data, in the order of their numbers. */
export const dutyFiles: readonly unknown[] = [
  alpInWelshReport,
  keepAlpUnderReview,
  alnRegulationsTimeLimit,
  schoolDecisionOnAln,
  naturalResourcesReport,
  firstNaturalResourcesReport,
  futureTrendsReport,
  futureGenerationsReport,
  localWellBeingPlan,
  wfgAnnualReport,
  carbonBudgetPlan,
  carbonBudgetFinalStatement,
  climateProgressReport,
  childrensRightsReport,
  reconsiderChildrensScheme,
  nurseStaffingReport,
  equalityObjectivesReview,
  scottishMainstreamingReport,
  seneddGeneralElection,
  seneddReformReview,
  welshLanguageStrategy,
  languageSituationAnalysis,
  nationalFrameworkForWelsh,
  welshSiLawReview,
  laying21DaysBefore,
  defaultLaying,
  accessibilityProgramme,
  ldpAnnualMonitoringReport,
  welshInEducationPlanReview,
  freedomOfInformationResponse,
  subjectAccessResponse,
  councilMeetingNotice,
  minimumAlcoholPrice,
  welshLanguageCommissionerReport,
  populationAssessment,
];
