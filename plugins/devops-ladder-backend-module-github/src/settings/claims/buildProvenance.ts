import {
  Claim,
  Claims,
  inWords,
  noClaims,
  unknownClaim,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { Attested, SettingsFacts } from '../SettingsFacts';
import { pageOf } from './settingsPages';

const CAPABILITY = 'build-provenance';
const MECHANISM = 'github-attestations';

/** Whether the artifacts of the latest release carry a build attestation. @internal */
export function buildProvenance({
  repository,
  provenance,
}: SettingsFacts): Claims {
  if (!provenance) {
    return noClaims;
  }
  const places = pageOf(repository, 'attestations');
  if (provenance.problem) {
    return {
      evidence: [
        unknownClaim(CAPABILITY, MECHANISM, provenance.problem, places),
      ],
      traps: [],
    };
  }
  const { release, url, artifacts } = provenance.value;
  if (artifacts.length === 0) {
    // What is published elsewhere, e.g. an image, may well be attested.
    return noClaims;
  }
  return {
    evidence: [
      {
        capability: CAPABILITY,
        mechanism: MECHANISM,
        places: [{ url }, ...places],
        ...saidOf(release, artifacts),
      },
    ],
    traps: [],
  };
}

function saidOf(
  release: string,
  artifacts: Attested['artifacts'],
): Pick<Claim, 'outcome' | 'statement'> {
  const names = (isAttested: boolean) =>
    artifacts.filter(a => a.isAttested === isAttested).map(({ name }) => name);
  const [attested, bare] = [names(true), names(false)];
  if (bare.length === 0) {
    return {
      outcome: 'met',
      statement: `Build attestations are on record for ${inWords(
        attested,
      )} of release ${release}.`,
    };
  }
  return attested.length > 0
    ? {
        outcome: 'partial',
        statement: `Of release ${release}, ${inWords(
          attested,
        )} has a build attestation, ${inWords(bare)} has none.`,
      }
    : {
        outcome: 'not-met',
        statement: `No build attestation is on record for ${inWords(
          bare,
        )} of release ${release}.`,
      };
}
