import type { ToolRow } from '../types';

/** SBOM, signatures, provenance and their verification. @internal */
export const SUPPLY_CHAIN_TOOLS: ToolRow[] = [
  {
    tool: 'sbom-generator',
    proves: ['sbom'],
    actions: [
      'anchore/sbom-action',
      'cyclonedx/gh-*',
      'microsoft/sbom-action',
      'actions/attest-sbom',
    ],
    commands: [
      'syft',
      'cyclonedx-npm|cyclonedx-py|cyclonedx-gomod|cyclonedx-bom|cyclonedx-php',
      'cdxgen',
      'dotnet CycloneDX',
      'dotnet-CycloneDX',
      'mvn|mvnd ~cyclonedx:makeAggregateBom|cyclonedx:makeBom',
      'gradle ~cyclonedxBom',
      'sbom-tool generate',
      'docker sbom',
      'npm|pnpm sbom',
      'bom generate',
      'spdx-sbom-generator',
      'cargo cyclonedx',
      'cargo sbom',
      'composer CycloneDX:make-sbom',
      'docker scout sbom',
    ],
    unless: [{ text: /anchore\/sbom-action\/(?:download-syft|publish)/ }],
    examples: [
      'syft app:1 -o cyclonedx-json',
      'uses: anchore/sbom-action image=app:1',
      'npx @cyclonedx/cyclonedx-npm',
    ],
    nearMisses: [
      'grype sbom:x.json',
      'uses: anchore/sbom-action/download-syft',
    ],
  },
  {
    tool: 'trivy-sbom',
    proves: ['sbom'],
    actions: ['aquasecurity/trivy-action'],
    commands: ['trivy image|fs|filesystem|repo|rootfs'],
    when: [
      { input: 'format', is: ['cyclonedx', 'spdx', 'spdx-json'] },
      { flag: ['--format', '-f'], is: ['cyclonedx', 'spdx', 'spdx-json'] },
    ],
    examples: ['trivy image --format cyclonedx app:1'],
    nearMisses: ['trivy sbom x.json', 'trivy image app:1'],
  },
  {
    tool: 'buildkit-attestations',
    proves: ['sbom'],
    actions: ['docker/build-push-action', 'depot/build-push-action'],
    commands: ['docker buildx build', 'docker build', 'buildctl build'],
    when: [
      {
        text: /\bsbom\b['"]?\s*[:=]\s*['"]?true|--sbom(?:=true)?(?:\s|$)|type=sbom/,
      },
    ],
    examples: [
      'docker buildx build --sbom=true --push -t a .',
      'uses: docker/build-push-action sbom=true push=true',
    ],
    nearMisses: [
      'docker buildx build --sbom=false .',
      'uses: docker/build-push-action push=true',
    ],
  },
  {
    tool: 'buildkit-attestations',
    proves: ['provenance'],
    actions: ['docker/build-push-action', 'depot/build-push-action'],
    commands: ['docker buildx build', 'docker build'],
    when: [
      {
        text: /provenance['"]?\s*[:=]\s*['"]?(?:true|mode=|max|min)|type=provenance/,
      },
    ],
    examples: [
      'docker buildx build --provenance=mode=max --push .',
      'uses: docker/build-push-action provenance=mode=max push=true',
    ],
    nearMisses: ['uses: docker/build-push-action provenance=false push=true'],
  },
  {
    tool: 'cosign',
    proves: ['sign'],
    actions: ['sigstore/gh-action-sigstore-python'],
    commands: [
      'cosign sign|sign-blob|attest|attest-blob',
      'notation sign',
      'docker trust sign',
      'gpg',
      'jarsigner',
      'signtool sign',
      'osslsigncode sign',
      'helm package ~--sign',
      'rpm --addsign|--resign',
      'debsign',
      'minisign',
      'aws signer',
      'mvn|mvnd ~gpg:sign',
    ],
    when: [
      {
        text: /cosign|notation|trust sign|--detach-sig|--clearsign|gpg\b[^\n]*(?:\s-[a-z]*b\b|--sign\b)|jarsigner|signtool|osslsigncode|helm package|rpm|debsign|minisign|signer|gpg:sign|sigstore|sign-image/,
      },
    ],
    unless: [{ word: ['--verify', '--import'] }],
    examples: [
      'cosign sign --yes app@sha256:1',
      'notation sign app:1',
      'gpg --armor --detach-sign a.tgz',
    ],
    nearMisses: [
      'cosign verify app:1',
      'uses: sigstore/cosign-installer',
      'gpg --import key',
      'gpg --batch --decrypt file.gpg',
    ],
  },
  {
    tool: 'azure-notation-action',
    proves: ['sign'],
    actions: [
      'notaryproject/notation-action/sign',
      'azure/trusted-signing-action',
      'signpath/github-action-submit-signing-request',
    ],
    examples: ['uses: notaryproject/notation-action/sign'],
    nearMisses: ['uses: notaryproject/notation-action/verify'],
  },
  {
    tool: 'attest-build-provenance',
    proves: ['provenance'],
    actions: [
      'actions/attest-build-provenance',
      'actions/attest',
      'slsa-framework/slsa-github-generator/.github/workflows/*',
      'slsa-framework/slsa-github-generator/*',
      'philips-labs/slsa-provenance-action',
      'testifysec/witness-run-action',
    ],
    commands: [
      'witness run',
      'in-toto-run',
      'npm|pnpm|yarn publish ~--provenance',
      'cosign attest',
    ],
    when: [
      {
        text: /witness|in-toto|--provenance|attest-build|actions\/attest|slsa|slsaprovenance/,
      },
    ],
    examples: [
      'uses: actions/attest-build-provenance subject-name=app',
      'npm publish --provenance',
      'uses: slsa-framework/slsa-github-generator/.github/workflows/generator_container_slsa3.yml',
    ],
    nearMisses: [
      'npm publish',
      'uses: slsa-framework/slsa-verifier/actions/installer',
      'gh attestation verify app',
    ],
  },
];
