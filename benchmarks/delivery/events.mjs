const DAY_MS = 24 * 3_600_000;

const shaOf = index => index.toString(16).padStart(40, '0');

/** A deployment of one of many services; every tenth fails. */
export function liveEvent(index, services) {
  const at = new Date(Date.now() - 60_000).toISOString();
  return {
    type: 'deployment',
    source: 'https://ci.example/benchmark',
    id: `run-${index}`,
    service: `component:default/svc-${index % services}`,
    environment: 'production',
    sha: shaOf(index),
    statuses: [{ state: index % 10 ? 'success' : 'failure', at }],
  };
}

/** A year of a busy service: deployments, two changes each, and an incident for every fortieth. */
export function* yearOf(service, deployments, now) {
  const common = { source: 'https://ci.example/year', service };
  const step = (365 * DAY_MS) / deployments;
  for (let index = 0; index < deployments; index++) {
    const finish = now - (deployments - index) * step;
    const iso = ms => new Date(Math.round(finish + ms)).toISOString();
    const changes = [2 * index, 2 * index + 1].map(each => `c${each}`);
    for (const [place, id] of changes.entries()) {
      const spread = ((index * 7_919 + place * 104_729) % 97) / 97;
      yield {
        ...common,
        type: 'change',
        id,
        firstCommitAuthoredAt: iso(-(2 + 46 * spread) * 3_600_000),
        openedAt: iso(-(1.8 + 40 * spread) * 3_600_000),
        firstReviewAt: iso(-(1.2 + 20 * spread) * 3_600_000),
        approvedAt: iso(-(0.9 + 10 * spread) * 3_600_000),
        mergedAt: iso(-(0.5 + 2 * spread) * 3_600_000),
        mergeCommit: shaOf(2 * index + place),
        url: `https://git.example/acme/shop/pull/${2 * index + place}`,
      };
    }
    yield {
      ...common,
      type: 'deployment',
      id: `d${index}`,
      environment: 'production',
      sha: shaOf(index),
      startedAt: iso(-300_000),
      statuses: [
        { state: 'in_progress', at: iso(-300_000) },
        { state: 'success', at: iso(0) },
      ],
      changes,
      url: `https://git.example/acme/shop/deployments/${index}`,
    };
    if (index % 40 === 0) {
      yield {
        ...common,
        type: 'incident',
        id: `i${index}`,
        startedAt: iso(600_000),
        resolvedAt: iso(2_400_000),
      };
    }
  }
}
