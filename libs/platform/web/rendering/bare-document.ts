/**
 * Takes away what Angular leaves for a browser that would hydrate: comments, outlets and its own attributes.
 * @param url of the page. Its own forms are sent there and not to "here": after a skip link that has a `#`, and a refused
 * form would come back at that place and not at what is wrong.
 */
export function makeBare(document: Document, url: string): void {
  const comments: Node[] = [];
  const walk = (node: Node): void => {
    if (node.nodeType === 8) comments.push(node);
    for (let child = node.firstChild; child !== null; child = child.nextSibling) walk(child);
  };
  walk(document.body);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
  for (const outlet of document.querySelectorAll('router-outlet')) outlet.remove();
  for (const host of document.querySelectorAll('[ng-version], [ng-server-context]')) {
    host.removeAttribute('ng-version');
    host.removeAttribute('ng-server-context');
  }
  for (const form of document.querySelectorAll('form:not([action])')) form.setAttribute('action', url);
}
