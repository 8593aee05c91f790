import {
  Claim,
  inWords,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { Placement } from '../application/Placement';
import { ARGOCD } from './Case';

/**
 * Whether applications stand before production. That they exist does not make
 * production wait for them.
 *
 * @internal
 */
export function environmentChain(placement: Placement): Claim[] {
  const placed = placement.lasting.map(app => ({
    app,
    tier: placement.tierOf(app),
  }));
  const production = placed.filter(({ tier }) => tier === 'production');
  const lower = placed.filter(({ tier }) => tier && tier !== 'production');
  if (production.length === 0 || lower.length === 0) {
    return [];
  }
  const names = (of: typeof placed) => inWords(of.map(({ app }) => app.name));
  return [
    {
      capability: 'environment-chain',
      outcome: 'partial',
      mechanism: ARGOCD,
      statement: `Argo CD has ${names(lower)} before ${names(
        production,
      )}, but nothing in their settings makes production wait.`,
      places: [...production, ...lower]
        .slice(0, 5)
        .map(({ app }) => ({ url: app.url })),
    },
  ];
}
