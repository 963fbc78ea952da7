//! [`Element`]: a piece of a page as HTML. What it holds is escaped as it is written, so that no text can become a tag.

/// Elements that hold nothing and have no end.
const VOID: [&str; 5] = ["meta", "link", "input", "br", "img"];

/// An element with its attributes and what it holds.
#[derive(Clone, Debug)]
pub struct Element {
    tag: &'static str,
    attributes: Vec<(&'static str, String)>,
    inside: Vec<Node>,
}

/// What an element can hold.
#[derive(Clone, Debug)]
pub enum Node {
    /// Text, as people read it.
    Text(String),
    /// Another element.
    Element(Element),
}

/// An element that holds nothing yet.
///
/// ```
/// use countertariff::pages::html::el;
/// let said = el("p").class("note").put("a < b & c").put(el("br"));
/// assert_eq!(said.html(), r#"<p class="note">a &lt; b &amp; c<br></p>"#);
/// assert_eq!(el("a").attr("href", "?a=\"b\"&c").html(), r#"<a href="?a=&quot;b&quot;&amp;c"></a>"#);
/// ```
pub fn el(tag: &'static str) -> Element {
    Element { tag, attributes: Vec::new(), inside: Vec::new() }
}

/// A link with its text.
pub fn link(address: &str, text: impl Into<Node>) -> Element {
    el("a").attr("href", address).put(text)
}

impl Element {
    /// With an attribute.
    #[must_use]
    pub fn attr(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// With a class.
    #[must_use]
    pub fn class(self, class: impl Into<String>) -> Self {
        self.attr("class", class)
    }

    /// With one thing more in it.
    #[must_use]
    pub fn put(mut self, node: impl Into<Node>) -> Self {
        self.inside.push(node.into());
        self
    }

    /// With more things in it.
    #[must_use]
    pub fn all<N: Into<Node>>(mut self, nodes: impl IntoIterator<Item = N>) -> Self {
        self.inside.extend(nodes.into_iter().map(Into::into));
        self
    }

    /// The element as HTML.
    pub fn html(&self) -> String {
        let mut out = String::new();
        self.write(&mut out);
        out
    }

    fn write(&self, out: &mut String) {
        out.push('<');
        out.push_str(self.tag);
        for (name, value) in &self.attributes {
            out.push(' ');
            out.push_str(name);
            out.push_str("=\"");
            escape(value, out);
            out.push('"');
        }
        out.push('>');
        if VOID.contains(&self.tag) {
            return;
        }
        for node in &self.inside {
            match node {
                Node::Text(text) => escape(text, out),
                Node::Element(element) => element.write(out),
            }
        }
        out.push_str("</");
        out.push_str(self.tag);
        out.push('>');
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

impl From<&str> for Node {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Node {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

fn escape(text: &str, out: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
}
