import { commandsOf, jobNamed, onePipeline, shortEvents } from './testing';

const ON = 'trigger: [main]\npr: none\n';

describe('steps', () => {
  it('lets only the last command of a script decide', () => {
    const [job] = onePipeline(`${ON}
steps:
  - script: |
      npm test
      npm run build
  - bash: |
      set -e
      pytest
      echo done
  - pwsh: |
      dotnet test
      Write-Host "done"
  - powershell: |
      trivy image app
      if ($LASTEXITCODE -ne 0) { throw "findings" }
      docker push app
  - pwsh: |
      if ($env:DEPLOY) {
        kubectl apply -f k8s
      }
`).jobs;
    const seen = job.steps.flatMap(step =>
      step.commands.map(c => [
        c.argv.slice(0, 2).join(' '),
        c.fails,
        c.location.line,
        c.conditional,
      ]),
    );
    expect(
      seen.filter(
        ([name]) => name !== 'echo done' && !String(name).startsWith('['),
      ),
    ).toEqual([
      ['npm test', false, 6, false],
      ['npm run', true, 7, false],
      ['pytest', true, 10, false],
      ['dotnet test', true, 13, false],
      ['trivy image', true, 16, false],
      ['docker push', true, 18, false],
      ['kubectl apply', true, 21, true],
    ]);
    expect(job.steps[4].advisory).toBe('unknown');
  });

  it('replaces variables, and knows where the repository is', () => {
    const [job] = onePipeline(
      `${ON}
variables: { image: shop, full: 'r.example/$(image)', loop: $(loop) }
steps:
  - script: docker build -t $(full):$(Build.BuildId) -f $(Build.SourcesDirectory)/ops/Dockerfile $(unknown) $(loop)
  - bash: $(System.DefaultWorkingDirectory)/ci/run.sh
  - task: Bash@3
    inputs: { filePath: ci/run.sh, arguments: fast }
  - task: AzureCLI@2
    inputs:
      azureSubscription: conn
      scriptType: bash
      scriptLocation: inlineScript
      inlineScript: az webapp up
  - task: Npm@1
    inputs: { command: custom, customCommand: run build }
  - task: DotNetCoreCLI@2
    inputs: { command: test, projects: '**/*Tests.csproj', arguments: --no-build }
`,
      { 'ci/run.sh': '#!/bin/bash\nset -e\nmake all\n' },
    ).jobs;
    const lines = commandsOf(job.steps);
    expect(lines).toContain(
      'docker build -t r.example/shop:$(Build.BuildId) -f /ops/Dockerfile $(unknown) $(loop)',
    );
    expect(lines.filter(line => line === 'make all')).toHaveLength(2);
    expect(lines).toContain('az webapp up');
    expect(lines).toContain('npm run build');
    expect(lines).toContain('dotnet test **/*Tests.csproj --no-build');
    expect(
      job.steps.find(step => step.uses?.name === 'azure:Npm')?.uses,
    ).toEqual({
      name: 'azure:Npm',
      version: '1',
      local: false,
    });
  });

  it('does not find the repository where it is not checked out', () => {
    const [job] = onePipeline(
      `${ON}\nsteps:\n  - checkout: none\n  - bash: ./run.sh\n`,
      { 'run.sh': 'make all' },
    ).jobs;
    expect(commandsOf(job.steps)).not.toContain('make all');
    expect(job.steps[1].opaque).toHaveLength(1);
  });

  it('takes the tags of an image with its repository', () => {
    const [job] = onePipeline(`${ON}
steps:
  - task: Docker@2
    inputs: { command: buildAndPush, repository: shop, tags: "1.2.3\\nlatest" }
`).jobs;
    expect(job.steps[0].inputs.tags).toBe('shop:1.2.3\nshop:latest');
  });
});

describe('deployments', () => {
  it('reads the hooks in order, the strategy and the environment', () => {
    const pipeline = onePipeline(`${ON}
jobs:
  - deployment: shop
    environment: prod.namespace
    strategy:
      canary:
        increments: [10, 50]
        on:
          failure: { steps: [{ script: undo }] }
          success: { steps: [{ script: tell }] }
        deploy: { steps: [{ script: go }] }
        preDeploy: { steps: [{ script: ready }] }
        postRouteTraffic: { steps: [{ script: look }] }
  - deployment: plain
    environment: { name: test, resourceType: VirtualMachine }
    strategy: { rolling: { maxParallel: 2, deploy: { steps: [{ checkout: self }, { script: go }] } } }
`);
    const shop = jobNamed(pipeline, 'shop');
    expect(commandsOf(shop.steps)).toEqual([
      'ready',
      'go',
      'look',
      'tell',
      'undo',
    ]);
    expect(shop.steps.map(({ onFailure }) => onFailure)).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
    ]);
    expect(shop.steps[0]).toMatchObject({
      uses: { name: 'azure:strategy/canary' },
      inputs: { increments: '10, 50' },
    });
    expect(shop.strategy).toBe('canary');
    expect(shop.environments).toMatchObject([
      { name: 'prod', recordsDeployment: true, location: { line: 6 } },
    ]);
    expect(shop.steps[1].cwd).toBeUndefined();
    const plain = jobNamed(pipeline, 'plain');
    expect(plain.environments).toMatchObject([{ name: 'test' }]);
    expect(plain.steps[2].cwd).toBe('');
  });

  it('keeps environments apart that a person may choose', () => {
    const pipeline = onePipeline(`${ON}
parameters:
  - { name: env, default: dev, values: [dev, prod] }
jobs:
  - deployment: shop
    environment: \${{ parameters.env }}
    strategy: { runOnce: { deploy: { steps: [{ script: go }] } } }
  - job: after
    dependsOn: shop
    steps: [{ script: x }]
`);
    expect(
      pipeline.jobs.map(job => [
        job.id,
        job.environments.map(({ name }) => name),
        shortEvents(job.events),
      ]),
    ).toEqual([
      ['shop', ['dev'], ['push-mainline']],
      ['shop (manual)', ['dev', 'prod'], ['manual']],
      ['after', [], ['push-mainline', 'manual']],
    ]);
    expect(jobNamed(pipeline, 'after').needs).toEqual([
      'shop',
      'shop (manual)',
    ]);
  });

  it('knows what may be chosen through a template', () => {
    const pipeline = onePipeline(
      `${ON}
parameters:
  - { name: target, default: dev, values: [dev, prod] }
jobs:
  - template: deploy.yml
    parameters: { env: "\${{ parameters.target }}" }
`,
      {
        'deploy.yml': `parameters: [{ name: env }]
jobs:
  - deployment: shop
    environment: shop-\${{ parameters.env }}
    strategy: { runOnce: { deploy: { steps: [{ script: go }] } } }
`,
      },
    );
    expect(
      pipeline.jobs.map(job => job.environments.map(({ name }) => name)),
    ).toEqual([['shop-dev'], ['shop-dev', 'shop-prod']]);
  });

  it('goes by variables that depend on the branch', () => {
    const [job] = onePipeline(`${ON}
variables:
  - \${{ if eq(variables['Build.SourceBranch'], 'refs/heads/main') }}:
    - { name: env, value: prod }
  - \${{ else }}:
    - { name: env, value: dev }
jobs:
  - deployment: shop
    environment: $(env)
    strategy: { runOnce: { deploy: { steps: [{ script: go }] } } }
`).jobs;
    expect(job.environments.map(({ name }) => name)).toEqual(['prod']);
    expect(shortEvents(job.events)).toEqual(['push-mainline']);
  });

  it('knows who has to be waited for', () => {
    const pipeline = onePipeline(`${ON}
stages:
  - stage: Ask
    jobs: [{ job: wait, pool: server, steps: [{ task: ManualValidation@1 }] }]
  - stage: Go
    trigger: manual
    jobs: [{ job: go, steps: [{ script: go }] }]
`);
    expect(pipeline.jobs.map(job => job.startedByHand)).toEqual([
      'blocking',
      'blocking',
    ]);
  });
});
