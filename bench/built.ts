/** A module of the build, by its path in `dist`: what users have, where all that an analysis runs through is one module. */
export const built = (path: string): Promise<unknown> => import(new URL(`../dist/${path}`, import.meta.url).href)

type Resources = typeof import('../src/cli/resources.ts')

export const builtResources = async (): Promise<Resources> => (await built('cli/resources.js')) as Resources
