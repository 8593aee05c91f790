import { commandsOf, unreadIn } from './testing';

const PY = `#!/usr/bin/env python3
import subprocess, boto3
# subprocess.run(["trivy", "image", "x"])
ecs = boto3.client("ecs")
def build():
    subprocess.run(["docker", "push", f"r/app:{tag}"], check=True)
    os.system("helm upgrade --install app chart")
    ecs.update_service(cluster="a")
print("kubectl apply -f .")
`;
const JS = `const { execSync, spawn } = require('child_process');
// execSync('trivy fs .');
execSync(\`npm publish --tag \${tag}\`, { stdio: 'inherit' });
spawn('serverless', ['deploy', '--stage', stage]);
console.log('terraform apply');
`;
const RB = "system 'cap production deploy'\nputs `git rev-parse HEAD`\n";
const PS = '$a = 1\naz webapp deploy --name $(App) --src-path a.zip\n';

describe('a program of another language', () => {
  it.each<[string, string, string, string[]]>([
    [
      'Python',
      'python deploy.py',
      PY,
      [
        'docker push r/app:$X (ignored)',
        'helm upgrade --install app chart (ignored)',
        'aws ecs update-service (ignored)',
      ],
    ],
    [
      'JavaScript',
      'node deploy.js',
      JS,
      ['npm publish --tag $X', 'serverless deploy --stage $X'],
    ],
    ['Ruby', 'ruby deploy.rb', RB, ['cap production deploy']],
    ['PowerShell', 'pwsh ./deploy.ps1', PS, ['az webapp deploy']],
  ])('in %s says what it runs', (_, line, content, expected) => {
    const path = line.split(' ')[1].replace('./', '');
    const found = commandsOf(line, { [path]: content }).map(each =>
      each.replace(' (ignored)', ''),
    );
    for (const each of expected) {
      expect(found.join('\n')).toContain(each.replace(' (ignored)', ''));
    }
    expect(found.join('\n')).not.toMatch(/trivy|terraform|kubectl/);
  });

  it.each([
    ['python deploy.py', { 'deploy.py': PY }],
    ['./deploy', { deploy: PY }],
    ['python run.py', { 'run.py': 'print(1)\n' }],
    ['python gone.py', {}],
  ])('%s may do more than it says', (line, files) => {
    expect(unreadIn(line, files as Record<string, string>)).toHaveLength(1);
  });
});

describe('what is no script of the repository', () => {
  it.each([
    './node_modules/.bin/svglint a.svg',
    './vendor/bin/phpcs src',
    './.tools/scanner begin',
    './bin/Release/net8.0/playwright.ps1 install',
    'node dist/server.js',
  ])('%s is a program that was fetched or made', line => {
    expect(unreadIn(line)).toEqual([]);
  });

  it('is unread where the folder is of the repository', () => {
    const files = { '.tools/a.sh': '#!/bin/sh\n', 'vendor/bin/a': 'x' };
    expect(unreadIn('./.tools/scanner', files)).toHaveLength(1);
    expect(unreadIn('./scripts/gone.sh', files)).toHaveLength(1);
  });
});
