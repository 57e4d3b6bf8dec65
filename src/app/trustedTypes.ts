/** Says which addresses may become scripts, where the browser asks (Trusted Types): those of this page's own folder. */

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(address: string): string | null }): unknown;
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

trustedTypes?.createPolicy('default', {
  createScriptURL: (address) => {
    const { href } = new URL(address, document.baseURI);
    return href.startsWith(new URL('.', document.baseURI).href) ? address : null;
  },
});
