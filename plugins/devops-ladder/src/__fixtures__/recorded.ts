import {
  AnalyzeAnswer,
  AnalyzeQuestion,
  Dispute,
  DisputesPage,
  DisputeTestCase,
  GuessesPage,
  HistoryPage,
  Ladder,
  NeededAnswer,
  NeededQuestion,
  Overview,
  RefreshAccepted,
  ServiceDetail,
  ServicesPage,
  ServiceWaiver,
  Status,
  Trend,
  WaiversPage,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import analyze from './recorded/analyze.json';
import deployBell from './recorded/deploy-bell.json';
import dispute from './recorded/dispute.json';
import disputeResolved from './recorded/dispute-resolved.json';
import disputes from './recorded/disputes.json';
import disputeTestCase from './recorded/dispute-test-case.json';
import freightCheckout from './recorded/freight-checkout.json';
import guesses from './recorded/guesses.json';
import guessesNone from './recorded/guesses-none.json';
import harbourOffice from './recorded/harbour-office.json';
import history from './recorded/history.json';
import ladder from './recorded/ladder.json';
import memo from './recorded/memo.json';
import myServices from './recorded/my-services.json';
import needed from './recorded/needed.json';
import neededByService from './recorded/needed-by-service.json';
import neededRefused from './recorded/needed-refused.json';
import overview from './recorded/overview.json';
import overviewByDomain from './recorded/overview-by-domain.json';
import overviewByLifecycle from './recorded/overview-by-lifecycle.json';
import overviewByOwner from './recorded/overview-by-owner.json';
import overviewBySystem from './recorded/overview-by-system.json';
import overviewByType from './recorded/overview-by-type.json';
import overviewNone from './recorded/overview-none.json';
import overviewOfOwner from './recorded/overview-of-owner.json';
import refresh from './recorded/refresh.json';
import requests from './recorded/requests.json';
import routeOptimizer from './recorded/route-optimizer.json';
import seatInventory from './recorded/seat-inventory.json';
import serviceMissing from './recorded/service-missing.json';
import services from './recorded/services.json';
import servicesCsv from './recorded/services-csv.json';
import servicesLast from './recorded/services-last.json';
import servicesNone from './recorded/services-none.json';
import status from './recorded/status.json';
import trend from './recorded/trend.json';
import waiverApproved from './recorded/waiver-approved.json';
import waiverConflict from './recorded/waiver-conflict.json';
import waiverRequested from './recorded/waiver-requested.json';
import waiverRevoked from './recorded/waiver-revoked.json';
import waivers from './recorded/waivers.json';

/** JSON has no unions; a test of the backend holds each record to its schema. */
const as = <T>(answer: unknown): T => answer as T;

/** An error as the API answers it. */
interface RecordedError {
  error: { name: string; message: string };
  response: { statusCode: number };
}

/**
 * What the API answered over the demo organisation, as it was recorded by
 * `npm run record-answers`. Builders beside this file start from here.
 */
export const recorded = {
  ladder: as<Ladder>(ladder),

  /** Under-built by one: a trap, two guesses, and sources that disagree. */
  seatInventory: as<ServiceDetail>(seatInventory),
  /** Under-built by three: it has no pipeline at all. */
  freightCheckout: as<ServiceDetail>(freightCheckout),
  /** Right-sized at rung 1. */
  routeOptimizer: as<ServiceDetail>(routeOptimizer),
  /** Over-built by two. */
  deployBell: as<ServiceDetail>(deployBell),
  /** No repository, so that nothing is known. */
  harbourOffice: as<ServiceDetail>(harbourOffice),
  serviceMissing: as<RecordedError>(serviceMissing),
  memo,
  /** Rung 2, to 3 by a waiver, and back when it ended. */
  history: as<HistoryPage>(history),
  refresh: as<RefreshAccepted>(refresh),

  /** The first five of all 25. */
  services: as<ServicesPage>(services),
  servicesLast: as<ServicesPage>(servicesLast),
  servicesNone: as<ServicesPage>(servicesNone),
  servicesCsv,
  /** The three of one team. */
  myServices: as<ServicesPage>(myServices),

  overview: as<Overview>(overview),
  overviewOfOwner: as<Overview>(overviewOfOwner),
  overviewNone: as<Overview>(overviewNone),
  overviewBy: {
    owner: as<Overview>(overviewByOwner),
    system: as<Overview>(overviewBySystem),
    domain: as<Overview>(overviewByDomain),
    type: as<Overview>(overviewByType),
    lifecycle: as<Overview>(overviewByLifecycle),
  },
  trend: as<Trend>(trend),
  guesses: as<GuessesPage>(guesses),
  guessesNone: as<GuessesPage>(guessesNone),
  status: as<Status>(status),

  /** Of nothing but the organisation. */
  needed: as<NeededAnswer>(needed),
  neededByService: as<NeededAnswer>(neededByService),
  neededByServiceQuestion: as<NeededQuestion>(
    requests['needed-by-service'].body,
  ),
  neededRefused: as<RecordedError>(neededRefused),
  analyze: as<AnalyzeAnswer>(analyze),
  analyzeQuestion: as<AnalyzeQuestion>(requests.analyze.body),

  waiverRequested: as<ServiceWaiver>(waiverRequested),
  waiverApproved: as<ServiceWaiver>(waiverApproved),
  waiverRevoked: as<ServiceWaiver>(waiverRevoked),
  waiverConflict: as<RecordedError>(waiverConflict),
  waivers: as<WaiversPage>(waivers),
  dispute: as<Dispute>(dispute),
  disputeResolved: as<Dispute>(disputeResolved),
  disputes: as<DisputesPage>(disputes),
  disputeTestCase: as<DisputeTestCase>(disputeTestCase),
};
