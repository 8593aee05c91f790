import { Rung } from './types';

/** @internal */
export const rungs: Rung[] = [
  {
    level: 1,
    name: 'Continuous integration',
    adds: 'Every change is built and tested by a machine before it can merge.',
    enoughWhen:
      'no environment has to be kept current from the mainline (new, learning, library with rare releases)',
    climbSignal:
      'a real environment must be kept current, or releases are frequent enough that hand deploys hurt',
  },
  {
    level: 2,
    name: 'Full CI/CD',
    adds: 'Quality gates, an immutable versioned artifact in a registry, one automated path to an environment.',
    enoughWhen:
      'one application, one or two environments, weekly-to-daily releases, redeploying the previous artifact is safety enough',
    climbSignal:
      'several environments that need governed promotion, a bad deploy that is costly, or an audit requirement',
  },
  {
    level: 3,
    name: 'Multi-environment delivery',
    adds: 'One artifact promoted through a governed chain, a strategy that limits blast radius, audited approval, rollback.',
    enoughWhen:
      'a real production service with several environments; most production applications',
    climbSignal:
      'Kubernetes with drift or exposed cluster credentials (4); a compliance mandate or the need to measure delivery (5); many teams blocked on hand-built pipelines (6)',
  },
  {
    level: 4,
    name: 'GitOps',
    adds: 'Git holds the desired state; a controller in the cluster reconciles to it, detects drift, keeps credentials inside.',
    enoughWhen:
      'Kubernetes workloads that need declarative, drift-corrected, Git-audited delivery',
    climbSignal:
      'security or compliance must be enforced by the pipeline, or delivery must be measured to be improved',
  },
  {
    level: 5,
    name: 'DevSecOps & DORA',
    adds: 'Severity-gated scanning, supply-chain integrity, policy as code, observability with SLOs, measured DORA metrics.',
    enoughWhen:
      'security-conscious or regulated organisations of one or a few teams; the right ceiling for many',
    climbSignal:
      'more than five or six teams each rebuilding rungs 1–5 by hand',
  },
  {
    level: 6,
    name: 'Internal developer platform',
    adds: 'Rungs 1–5 as a self-service product - golden-path templates, guardrails, ephemeral environments, org-wide visibility.',
    enoughWhen:
      'many teams with many services, where per-team pipeline cost is the binding constraint',
    climbSignal: 'none; this is the top',
  },
];
