"""Lists as Excel workbooks."""
