"""Reads tables with an article a row: CSV and its like, XLSX, Parquet."""
