"""The demo office: invented people, companies and what they say."""
