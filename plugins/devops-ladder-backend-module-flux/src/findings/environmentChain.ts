import {
  Claim,
  inWords,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { Deployer } from '../objects/Deployer';
import { Placement } from '../objects/Placement';
import { FLUX } from './Case';

/** Names alone may be the same in each cluster. */
const nameOf = ({ name, cluster }: Deployer) => `${name} in ${cluster}`;

/**
 * Whether something stands before production. That it exists does not make
 * production wait for it.
 *
 * @internal
 */
export function environmentChain(placement: Placement): Claim[] {
  const placed = placement.lasting.map(deployer => ({
    deployer,
    tier: placement.tierOf(deployer),
  }));
  const production = placed.filter(({ tier }) => tier === 'production');
  const lower = placed.filter(({ tier }) => tier && tier !== 'production');
  if (production.length === 0 || lower.length === 0) {
    return [];
  }
  const names = (of: typeof placed) =>
    inWords(of.map(({ deployer }) => nameOf(deployer)));
  return [
    {
      capability: 'environment-chain',
      outcome: 'partial',
      mechanism: FLUX,
      statement: `Flux has ${names(lower)} before ${names(
        production,
      )}, but nothing in them makes production wait.`,
      places: [...production, ...lower]
        .slice(0, 5)
        .map(({ deployer }) => ({ url: deployer.url })),
    },
  ];
}
