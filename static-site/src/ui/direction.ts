import { options, type VNode } from 'preact';

const written = /^(?:input|textarea)$/;

/** Whether all that an element contains is text. */
const isText = (children: unknown): boolean =>
  typeof children === 'string' || (Array.isArray(children) && children.length > 0 && children.every(isText));

/**
 * Gives every field, and every element of nothing but text, the direction of what stands in it: a page has titles in
 * Hebrew beside titles in English. A text beside other elements stands in a `bdi`. Call once, before anything is
 * rendered.
 */
export function letTextsHaveTheirDirection(): void {
  const before = options.vnode;
  options.vnode = (vnode: VNode) => {
    const { type } = vnode;
    const props = vnode.props as { dir?: string; children?: unknown };
    if (typeof type === 'string' && (written.test(type) || isText(props.children))) props.dir ??= 'auto';
    before?.(vnode);
  };
}
