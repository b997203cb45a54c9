import { Component, type ComponentChildren } from 'preact';
import { text } from '../text/en';

interface Props {
  children: ComponentChildren;
}

/** Keeps what fails inside of it from taking the page around with it, and says so in its place. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static override getDerivedStateFromError = () => ({ failed: true });

  override componentDidCatch(error: unknown) {
    console.error(error);
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <p class="note bad" role="alert">
        {text.notShown}{' '}
        <button type="button" class="btn small" onClick={() => this.setState({ failed: false })}>
          {text.again}
        </button>
      </p>
    );
  }
}
