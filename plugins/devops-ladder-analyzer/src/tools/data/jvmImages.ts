import type { ToolRow } from '../types';

/** Images that builds of the JVM make and push themselves. @internal */
export const JVM_IMAGE_BUILDS: ToolRow[] = [
  {
    tool: 'jvm-image-plugins',
    proves: ['build', 'image-build'],
    commands: [
      'gradle ~dockerBuildImage|buildDockerImage|dockerBuild|dockerPushImage|pushDockerImage|dockerPush|dockerTagsPush|buildImage|pushImage|imageBuild',
      'mvn|mvnd ~docker:build|docker:push|dockerfile:build|dockerfile:push|k8s:build|oc:build|fabric8:build|quarkus:image-build',
      'sbt ~docker:publish|docker:publishLocal|Docker/publish|Docker/publishLocal|docker|dockerBuildAndPush',
      'mill ~docker.build|docker.push',
    ],
    examples: ['./gradlew dockerPushImage', 'sbt docker:publish'],
    nearMisses: ['./gradlew build', 'sbt publish', 'mvn package'],
  },
];

/** Pushes of such images. @internal */
export const JVM_IMAGE_PUSHES: ToolRow[] = [
  {
    tool: 'jvm-image-push',
    proves: ['image-push'],
    commands: [
      'gradle ~dockerPushImage|pushDockerImage|dockerPush|dockerTagsPush|pushImage',
      'mvn|mvnd ~docker:push|dockerfile:push|k8s:push|oc:push|fabric8:push',
      'sbt ~docker:publish|Docker/publish|dockerBuildAndPush',
      'mill ~docker.push',
    ],
    examples: ['./gradlew dockerPushImage', 'mvn docker:push'],
    nearMisses: ['sbt docker:publishLocal', './gradlew dockerBuildImage'],
  },
];
