/** The part of jsonld that is used; the package has no types. */
declare module 'jsonld' {
  const jsonld: {
    toRDF(
      document: object,
      options: { readonly format: 'application/n-quads'; documentLoader(url: string): never },
    ): Promise<string>
  }
  // biome-ignore lint/style/noDefaultExport: that is how the package has it.
  export default jsonld
}
