/** Loads the page with every component; only while developing is there a way to it. */
export const loadKitPage = async () => (await import('./kit-page')).KitPage;
